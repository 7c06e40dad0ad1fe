/** Files carried from the upload to the mapping page of their feed; they live as long as the tab. */
export const sampleFor = new Map<number, File>();
