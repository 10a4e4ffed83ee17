/**
 * Runs in the head, before the first paint, so that no page is light and then dark; behind the colours of the browser’s
 * own bars, which it sets. A text, because the policy of each page names it by the hash of these very bytes. It does what
 * `showChoices` of `src/reader/appearance.ts` does later.
 */
export const earlyChoices = `(()=>{
const root=document.documentElement;
try{
const{theme,size}=JSON.parse(localStorage.getItem('broadsheet '+root.dataset.base+' choices'))??{};
if(size==='large'||size==='largest')root.dataset.size=size;
if(theme!=='light'&&theme!=='dark')return;
root.dataset.theme=theme;
for(const color of document.querySelectorAll('meta[name="theme-color"]'))color.media=color.media.includes(theme)?'all':'not all';
}catch{}
})()`;
