/**
 * Runs in the head and loads the script of the page when the page has been painted, so that it takes nothing from the
 * first photo. `src/policy/late-scripts.ts` has left its address where this looks for it. A page in a tab behind is not
 * painted, and a browser may know no paint: then it is loaded soon after the rest. A text, because the policy of each
 * page names it by the hash of these very bytes.
 */
export const lateScript = `(()=>{
const load=()=>{for(const{dataset}of document.querySelectorAll('script[data-late]'))import(dataset.late)};
const whole=()=>document.readyState==='loading'?addEventListener('DOMContentLoaded',load):load();
addEventListener('load',()=>setTimeout(load,document.hidden?0:2000));
try{new PerformanceObserver((_,paint)=>{paint.disconnect();whole()}).observe({type:'paint',buffered:true})}catch{}
})()`;
