// What a drawing may hold: the elements and attributes of SVG that draw. Everything else is left out, told or refused.

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

export const elements = words(`svg g defs symbol use switch rect circle ellipse line polyline polygon path text tspan
  textPath image marker pattern clipPath mask linearGradient radialGradient stop filter style
  feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
  feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode
  feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence
  animate animateTransform animateMotion mpath set`);

/** Nothing that could be seen stands in them. Titles and descriptions would be read out beside the alternative text. */
export const silent = words("title desc metadata script view cursor color-profile handler listener discard hatch");

/** Properties that may stand as attributes, or be animated. */
const properties = words(`alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation
  color-interpolation-filters direction display dominant-baseline fill fill-opacity fill-rule filter flood-color
  flood-opacity font font-family font-feature-settings font-kerning font-size font-size-adjust font-stretch font-style
  font-variant font-variant-numeric font-weight glyph-orientation-horizontal glyph-orientation-vertical image-rendering
  isolation kerning letter-spacing lighting-color line-height marker marker-end marker-mid marker-start mask mask-type
  mix-blend-mode opacity overflow paint-order pointer-events shape-rendering stop-color stop-opacity stroke
  stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width
  text-anchor text-decoration text-orientation text-rendering transform-box transform-origin unicode-bidi
  vector-effect visibility white-space word-spacing writing-mode`);

/** Numbers, paths and words that name nothing. */
const geometry = words(`amplitude azimuth baseFrequency bias calcMode clipPathUnits cx cy d diffuseConstant divisor dx
  dy edgeMode elevation exponent filterUnits fr fx fy gradientTransform gradientUnits height in in2 intercept k1 k2 k3
  k4 kernelMatrix kernelUnitLength keyPoints keyTimes keySplines lengthAdjust limitingConeAngle markerHeight
  markerUnits markerWidth maskContentUnits maskUnits method mode numOctaves offset operator order orient origin path
  pathLength patternContentUnits patternTransform patternUnits points pointsAtX pointsAtY pointsAtZ
  preserveAlpha preserveAspectRatio primitiveUnits r radius refX refY result rotate rx ry scale seed side slope spacing
  specularConstant specularExponent spreadMethod startOffset stdDeviation stitchTiles surfaceScale
  systemLanguage tableValues targetX targetY textLength transform type values viewBox width x x1 x2 xChannelSelector y
  y1 y2 yChannelSelector z accumulate additive attributeName attributeType by dur fill from max min repeatCount
  repeatDur restart to requiredFeatures lang data-id`);

export const isProperty = (name: string): boolean => properties.has(name);
export const isKept = (name: string): boolean =>
  geometry.has(name) || properties.has(name) || name.startsWith("data-auto-animate-");
/** What an animation may change: nothing that leads elsewhere, runs or names. */
export const isAnimated = (name: string): boolean => isKept(name) && !name.startsWith("data-");
/** Attributes whose letters are only numbers and commands, which may be megabytes. */
export const isPlain = (name: string): boolean => geometry.has(name) && !properties.has(name);
