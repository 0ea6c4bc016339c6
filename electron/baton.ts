console.log('baton');
