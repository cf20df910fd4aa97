'use client';

import { Crop, Crosshair, RotateCcw, RotateCw } from 'lucide-react';
import { type CSSProperties, type ReactNode, useState } from 'react';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import type { MediaView } from '@/lib/domain/views';
import { CropFrame } from './crop-frame';
import { isWhole, largestBox, pixelsOf, turned, turnPoint, unturnPoint, whole } from './crop-geometry';
import { FocalDot } from './focal-dot';
import { type PictureEdit, refocus, reshape, turnRight } from './picture-edit';
import { type Ratio, RatioChoice } from './ratio-choice';
import { TurnedImage } from './turned-image';

type Props = {
  view: MediaView;
  state: PictureEdit;
  ratios: Ratio[];
  onChange: (state: PictureEdit) => void;
  /** Below the shapes: the words. */
  children: ReactNode;
};

const middle = { x: 0.5, y: 0.5 };
const samples = [
  { label: '1:1', ratio: 1 },
  { label: '9:16', ratio: 9 / 16 },
  { label: '16:9', ratio: 16 / 9 },
];

/** The stage with the crop or the focal point on it, and beside it what to choose. */
export function PictureFields({ view, state, ratios, onChange, children }: Props) {
  const [mode, setMode] = useState<'crop' | 'focal'>('crop');
  const size = turned(view, state.turn);
  const pixels = pixelsOf(state.box, size);
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  const focal = turnPoint(state.focal ?? middle, state.turn);
  const modes = [
    { value: 'crop', label: 'Crop', icon: Crop },
    { value: 'focal', label: 'Focal point', icon: Crosshair },
  ] as const;
  return (
    <div className="grid gap-x-6 gap-y-5 md:grid-cols-[minmax(0,1fr)_18rem]">
      <div className="min-w-0">
        <div className="mb-2 flex flex-wrap items-center gap-1">
          {modes.map(({ value, label, icon: Icon }) => (
            <Button
              key={value}
              size="sm"
              tone="plain"
              aria-pressed={mode === value}
              onClick={() => setMode(value)}
              className="aria-pressed:bg-ink/8 aria-pressed:text-ink"
            >
              <Icon size={16} aria-hidden="true" />
              {label}
            </Button>
          ))}
          <span className="ml-auto flex gap-1">
            <Button
              size="sm"
              tone="plain"
              aria-label="Turn left"
              onClick={() => onChange(turnRight(turnRight(turnRight(state, view), view), view))}
              className="aspect-square px-0 pointer-coarse:min-w-11"
            >
              <RotateCcw size={16} aria-hidden="true" />
            </Button>
            <Button
              size="sm"
              tone="plain"
              aria-label="Turn right"
              onClick={() => onChange(turnRight(state, view))}
              className="aspect-square px-0 pointer-coarse:min-w-11"
            >
              <RotateCw size={16} aria-hidden="true" />
            </Button>
            <Button
              size="sm"
              tone="plain"
              disabled={state.turn === 0 && isWhole(state.box)}
              onClick={() =>
                onChange({
                  ...state,
                  turn: 0,
                  box: whole,
                  ratio: ratios.find(({ value }) => value === null) ?? state.ratio,
                })
              }
            >
              Reset
            </Button>
          </span>
        </div>
        <div className="grid min-h-[calc(var(--stage-height)+2.5rem)] place-items-center overflow-hidden rounded bg-stage p-5 [--stage-height:38vh] md:[--stage-height:52vh]">
          <div
            data-stage=""
            className="relative max-w-full"
            style={
              {
                aspectRatio: size.width / size.height,
                width: `min(100%, calc(var(--stage-height) * ${size.width / size.height}))`,
              } as CSSProperties
            }
          >
            <TurnedImage view={view} turn={state.turn} />
            {mode === 'crop' ? (
              <CropFrame
                box={state.box}
                size={size}
                ratio={state.ratio.value}
                onChange={(box) => onChange({ ...state, box })}
              />
            ) : (
              <FocalDot point={focal} onChange={(point) => onChange(refocus(state, unturnPoint(point, state.turn)))} />
            )}
          </div>
        </div>
        <output id="crop-words" className="mt-2 block text-ink-faint text-sm">
          {mode === 'crop'
            ? `${pixels.width} × ${pixels.height} px, ${percent(state.box.x)} from the left, ${percent(state.box.y)} from the top`
            : `Focal point ${percent(focal.x)} from the left, ${percent(focal.y)} from the top`}
        </output>
      </div>
      <div className="grid content-start gap-5">
        {mode === 'crop' ? (
          <RatioChoice
            ratios={ratios}
            value={state.ratio}
            onChange={(ratio) => onChange(reshape(state, view, ratio))}
          />
        ) : (
          <div>
            <p className="text-ink-soft">
              Put the ring on what matters. Every crop of this file keeps it in sight, here and in other posts.
            </p>
            <div className="mt-3 flex items-end gap-3" aria-hidden="true">
              {samples.map(({ label, ratio }) => (
                <figure key={label} className="grid justify-items-center gap-1 text-ink-faint text-xs">
                  <span
                    className={cn('relative block overflow-hidden rounded-sm bg-sunk', ratio >= 1 ? 'w-20' : 'w-12')}
                    style={{ aspectRatio: ratio }}
                  >
                    <TurnedImage view={view} turn={state.turn} box={largestBox(size, ratio, focal)} />
                  </span>
                  {label}
                </figure>
              ))}
            </div>
          </div>
        )}
        {children}
      </div>
    </div>
  );
}
