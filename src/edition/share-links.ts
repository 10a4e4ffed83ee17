import type { ShareTarget } from '../collections/settings-schema.ts';

/** A plain link that passes a story on. */
export interface ShareLink {
  target: ShareTarget;
  name: string;
  href: string;
}

const targets: Record<ShareTarget, { name: string | null; href: (url: string, title: string) => string }> = {
  email: { name: null, href: (url, title) => `mailto:?subject=${title}&body=${url}` },
  x: { name: 'X', href: (url, title) => `https://x.com/intent/post?text=${title}&url=${url}` },
  facebook: { name: 'Facebook', href: (url) => `https://www.facebook.com/sharer/sharer.php?u=${url}` },
  linkedin: { name: 'LinkedIn', href: (url) => `https://www.linkedin.com/sharing/share-offsite/?url=${url}` },
  whatsapp: { name: 'WhatsApp', href: (url, title) => `https://wa.me/?text=${title}%20${url}` },
  telegram: { name: 'Telegram', href: (url, title) => `https://t.me/share/url?url=${url}&text=${title}` },
  reddit: { name: 'Reddit', href: (url, title) => `https://www.reddit.com/submit?url=${url}&title=${title}` },
  bluesky: { name: 'Bluesky', href: (url, title) => `https://bsky.app/intent/compose?text=${title}%20${url}` },
};

/** The links of a share bar, in the order that `site.yaml` gives. `url` is absolute, `email` what mail is called. */
export function shareLinks(order: readonly ShareTarget[], url: string, title: string, email: string): ShareLink[] {
  return order.map((target) => {
    const { name, href } = targets[target];
    return { target, name: name ?? email, href: href(encodeURIComponent(url), encodeURIComponent(title)) };
  });
}
