/**
 * All that the page does beyond links: an entry that is led to opens, Escape goes back to the passage, and everything is open on paper.
 * Without it the links lead to the same entries.
 */
export const pageScript = `(()=>{
const openAt=()=>{const at=document.getElementById(decodeURIComponent(location.hash.slice(1)));const entry=at&&at.closest('details');if(entry&&!entry.open){entry.open=true;at.scrollIntoView({block:'nearest'})}};
addEventListener('hashchange',openAt);openAt();
addEventListener('click',(event)=>{const link=event.target.closest&&event.target.closest('a[href="'+location.hash+'"]');if(link)openAt()});
addEventListener('keydown',(event)=>{if(event.key!=='Escape')return;const id=decodeURIComponent(location.hash.slice(1));const back=id&&document.getElementById('t-'+id);if(back){back.focus();back.scrollIntoView({block:'center'})}});
let shut=[];addEventListener('beforeprint',()=>{shut=[...document.querySelectorAll('details:not([open])')];for(const one of shut)one.open=true});
addEventListener('afterprint',()=>{for(const one of shut)one.open=false});
})();`;
