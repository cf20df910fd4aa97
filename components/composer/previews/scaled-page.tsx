'use client';

import { type CSSProperties, type ReactNode, useLayoutEffect, useRef, useState } from 'react';

type Props = {
  /** CSS px the page is laid out for; null fills what there is. */ width: number | null;
  style: CSSProperties;
  className: string;
  children: ReactNode;
};

/** A page laid out for its own width and shown as large as there is room, never larger. */
export function ScaledPage({ width, style, className, children }: Props) {
  const room = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState(1);
  useLayoutEffect(() => {
    const element = room.current;
    if (!element || width === null) return;
    const measure = () => setZoom(Math.min(1, element.clientWidth / width) || 1);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [width]);
  return (
    <div ref={room}>
      <div className={className} style={width === null ? style : { ...style, width, zoom }}>
        {children}
      </div>
    </div>
  );
}
