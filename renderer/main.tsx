document.title = 'x';

export {};
