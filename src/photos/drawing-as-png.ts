import sharp from 'sharp';

/** Draws an SVG without text as a square PNG; `size` is its side in pixels. */
export function drawingAsPng(svg: string, size: number): Promise<Buffer> {
  return sharp(Buffer.from(svg), { density: 72 })
    .resize(size, size)
    .png({ compressionLevel: 9, palette: true })
    .toBuffer();
}
