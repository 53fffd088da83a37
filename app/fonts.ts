import localFont from "next/font/local";

/*
 * The loader reads its arguments at build time, so they are written out. Family names are fixed
 * because tokens.css puts the other scripts of each family between a face and its fallback, and
 * because the slanted faces, which are not preloaded, join the upright ones under the same name.
 */
const docketSans = localFont({
  src: "../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2",
  weight: "100 900",
  variable: "--font-docket-sans",
  adjustFontFallback: "Arial",
  declarations: [
    { prop: "font-family", value: "Docket Sans" },
    {
      prop: "unicode-range",
      value: "U+0000-00FF,U+0131,U+0152-0153,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2212,U+FFFD",
    },
  ],
});

const docketSerif = localFont({
  src: "../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2",
  weight: "200 900",
  variable: "--font-docket-serif",
  adjustFontFallback: "Times New Roman",
  declarations: [
    { prop: "font-family", value: "Docket Serif" },
    {
      prop: "unicode-range",
      value: "U+0000-00FF,U+0131,U+0152-0153,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2212,U+FFFD",
    },
  ],
});

const docketSerifItalic = localFont({
  src: "../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2",
  weight: "200 900",
  style: "italic",
  variable: "--font-docket-serif-italic",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: "font-family", value: "Docket Serif" },
    {
      prop: "unicode-range",
      value: "U+0000-00FF,U+0131,U+0152-0153,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2212,U+FFFD",
    },
  ],
});

/** Classes of <html>: they make the faces known. Code is set in a face that loads when a page has code. */
export const fontClasses = `${docketSans.variable} ${docketSerif.variable} ${docketSerifItalic.variable}`;
