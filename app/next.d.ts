// Next's own types. (Its next-env.d.ts names a build folder, which need not exist when types are checked.)
/// <reference types="next" />
/// <reference types="next/image-types/global" />
