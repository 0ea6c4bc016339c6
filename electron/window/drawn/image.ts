import { type NativeImage, nativeImage } from 'electron';
import { drawPng, type Layer } from './raster.ts';

/** A picture of 16 by 16 points, sharp on screens of both densities. */
export const smallImage = (layers: readonly Layer[]): NativeImage => {
  const image = nativeImage.createFromBuffer(drawPng(layers, 16));
  image.addRepresentation({
    scaleFactor: 2,
    dataURL: `data:image/png;base64,${drawPng(layers, 32).toString('base64')}`,
  });
  return image;
};
