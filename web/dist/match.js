var F=globalThis,z=F.ShadowRoot&&(F.ShadyCSS===void 0||F.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,J=Symbol(),gt=new WeakMap,T=class{constructor(t,e,i){if(this._$cssResult$=!0,i!==J)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=t,this.t=e}get styleSheet(){let t=this.o,e=this.t;if(z&&t===void 0){let i=e!==void 0&&e.length===1;i&&(t=gt.get(e)),t===void 0&&((this.o=t=new CSSStyleSheet).replaceSync(this.cssText),i&&gt.set(e,t))}return t}toString(){return this.cssText}},ft=n=>new T(typeof n=="string"?n:n+"",void 0,J),j=(n,...t)=>{let e=n.length===1?n[0]:t.reduce((i,s,r)=>i+(o=>{if(o._$cssResult$===!0)return o.cssText;if(typeof o=="number")return o;throw Error("Value passed to 'css' function must be a 'css' function result: "+o+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")})(s)+n[r+1],n[0]);return new T(e,n,J)},$t=(n,t)=>{if(z)n.adoptedStyleSheets=t.map(e=>e instanceof CSSStyleSheet?e:e.styleSheet);else for(let e of t){let i=document.createElement("style"),s=F.litNonce;s!==void 0&&i.setAttribute("nonce",s),i.textContent=e.cssText,n.appendChild(i)}},X=z?n=>n:n=>n instanceof CSSStyleSheet?(t=>{let e="";for(let i of t.cssRules)e+=i.cssText;return ft(e)})(n):n;var{is:ae,defineProperty:le,getOwnPropertyDescriptor:de,getOwnPropertyNames:ce,getOwnPropertySymbols:pe,getPrototypeOf:he}=Object,D=globalThis,bt=D.trustedTypes,ue=bt?bt.emptyScript:"",me=D.reactiveElementPolyfillSupport,R=(n,t)=>n,Z={toAttribute(n,t){switch(t){case Boolean:n=n?ue:null;break;case Object:case Array:n=n==null?n:JSON.stringify(n)}return n},fromAttribute(n,t){let e=n;switch(t){case Boolean:e=n!==null;break;case Number:e=n===null?null:Number(n);break;case Object:case Array:try{e=JSON.parse(n)}catch{e=null}}return e}},yt=(n,t)=>!ae(n,t),vt={attribute:!0,type:String,converter:Z,reflect:!1,useDefault:!1,hasChanged:yt};Symbol.metadata??=Symbol("metadata"),D.litPropertyMetadata??=new WeakMap;var v=class extends HTMLElement{static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(t,e=vt){if(e.state&&(e.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(t)&&((e=Object.create(e)).wrapped=!0),this.elementProperties.set(t,e),!e.noAccessor){let i=Symbol(),s=this.getPropertyDescriptor(t,i,e);s!==void 0&&le(this.prototype,t,s)}}static getPropertyDescriptor(t,e,i){let{get:s,set:r}=de(this.prototype,t)??{get(){return this[e]},set(o){this[e]=o}};return{get:s,set(o){let p=s?.call(this);r?.call(this,o),this.requestUpdate(t,p,i)},configurable:!0,enumerable:!0}}static getPropertyOptions(t){return this.elementProperties.get(t)??vt}static _$Ei(){if(this.hasOwnProperty(R("elementProperties")))return;let t=he(this);t.finalize(),t.l!==void 0&&(this.l=[...t.l]),this.elementProperties=new Map(t.elementProperties)}static finalize(){if(this.hasOwnProperty(R("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(R("properties"))){let e=this.properties,i=[...ce(e),...pe(e)];for(let s of i)this.createProperty(s,e[s])}let t=this[Symbol.metadata];if(t!==null){let e=litPropertyMetadata.get(t);if(e!==void 0)for(let[i,s]of e)this.elementProperties.set(i,s)}this._$Eh=new Map;for(let[e,i]of this.elementProperties){let s=this._$Eu(e,i);s!==void 0&&this._$Eh.set(s,e)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(t){let e=[];if(Array.isArray(t)){let i=new Set(t.flat(1/0).reverse());for(let s of i)e.unshift(X(s))}else t!==void 0&&e.push(X(t));return e}static _$Eu(t,e){let i=e.attribute;return i===!1?void 0:typeof i=="string"?i:typeof t=="string"?t.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(t=>this.enableUpdating=t),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(t=>t(this))}addController(t){(this._$EO??=new Set).add(t),this.renderRoot!==void 0&&this.isConnected&&t.hostConnected?.()}removeController(t){this._$EO?.delete(t)}_$E_(){let t=new Map,e=this.constructor.elementProperties;for(let i of e.keys())this.hasOwnProperty(i)&&(t.set(i,this[i]),delete this[i]);t.size>0&&(this._$Ep=t)}createRenderRoot(){let t=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return $t(t,this.constructor.elementStyles),t}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(t=>t.hostConnected?.())}enableUpdating(t){}disconnectedCallback(){this._$EO?.forEach(t=>t.hostDisconnected?.())}attributeChangedCallback(t,e,i){this._$AK(t,i)}_$ET(t,e){let i=this.constructor.elementProperties.get(t),s=this.constructor._$Eu(t,i);if(s!==void 0&&i.reflect===!0){let r=(i.converter?.toAttribute!==void 0?i.converter:Z).toAttribute(e,i.type);this._$Em=t,r==null?this.removeAttribute(s):this.setAttribute(s,r),this._$Em=null}}_$AK(t,e){let i=this.constructor,s=i._$Eh.get(t);if(s!==void 0&&this._$Em!==s){let r=i.getPropertyOptions(s),o=typeof r.converter=="function"?{fromAttribute:r.converter}:r.converter?.fromAttribute!==void 0?r.converter:Z;this._$Em=s;let p=o.fromAttribute(e,r.type);this[s]=p??this._$Ej?.get(s)??p,this._$Em=null}}requestUpdate(t,e,i,s=!1,r){if(t!==void 0){let o=this.constructor;if(s===!1&&(r=this[t]),i??=o.getPropertyOptions(t),!((i.hasChanged??yt)(r,e)||i.useDefault&&i.reflect&&r===this._$Ej?.get(t)&&!this.hasAttribute(o._$Eu(t,i))))return;this.C(t,e,i)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(t,e,{useDefault:i,reflect:s,wrapped:r},o){i&&!(this._$Ej??=new Map).has(t)&&(this._$Ej.set(t,o??e??this[t]),r!==!0||o!==void 0)||(this._$AL.has(t)||(this.hasUpdated||i||(e=void 0),this._$AL.set(t,e)),s===!0&&this._$Em!==t&&(this._$Eq??=new Set).add(t))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(e){Promise.reject(e)}let t=this.scheduleUpdate();return t!=null&&await t,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[s,r]of this._$Ep)this[s]=r;this._$Ep=void 0}let i=this.constructor.elementProperties;if(i.size>0)for(let[s,r]of i){let{wrapped:o}=r,p=this[s];o!==!0||this._$AL.has(s)||p===void 0||this.C(s,void 0,r,p)}}let t=!1,e=this._$AL;try{t=this.shouldUpdate(e),t?(this.willUpdate(e),this._$EO?.forEach(i=>i.hostUpdate?.()),this.update(e)):this._$EM()}catch(i){throw t=!1,this._$EM(),i}t&&this._$AE(e)}willUpdate(t){}_$AE(t){this._$EO?.forEach(e=>e.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(t)),this.updated(t)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(t){return!0}update(t){this._$Eq&&=this._$Eq.forEach(e=>this._$ET(e,this[e])),this._$EM()}updated(t){}firstUpdated(t){}};v.elementStyles=[],v.shadowRootOptions={mode:"open"},v[R("elementProperties")]=new Map,v[R("finalized")]=new Map,me?.({ReactiveElement:v}),(D.reactiveElementVersions??=[]).push("2.1.2");var nt=globalThis,xt=n=>n,B=nt.trustedTypes,wt=B?B.createPolicy("lit-html",{createHTML:n=>n}):void 0,Ct="$lit$",x=`lit$${Math.random().toFixed(9).slice(2)}$`,Tt="?"+x,ge=`<${Tt}>`,_=document,O=()=>_.createComment(""),M=n=>n===null||typeof n!="object"&&typeof n!="function",rt=Array.isArray,fe=n=>rt(n)||typeof n?.[Symbol.iterator]=="function",Q=`[ 	
\f\r]`,P=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,At=/-->/g,_t=/>/g,w=RegExp(`>|${Q}(?:([^\\s"'>=/]+)(${Q}*=${Q}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),St=/'/g,Et=/"/g,Rt=/^(?:script|style|textarea|title)$/i,ot=n=>(t,...e)=>({_$litType$:n,strings:t,values:e}),a=ot(1),Pt=ot(2),Oe=ot(3),S=Symbol.for("lit-noChange"),d=Symbol.for("lit-nothing"),kt=new WeakMap,A=_.createTreeWalker(_,129);function Ot(n,t){if(!rt(n)||!n.hasOwnProperty("raw"))throw Error("invalid template strings array");return wt!==void 0?wt.createHTML(t):t}var $e=(n,t)=>{let e=n.length-1,i=[],s,r=t===2?"<svg>":t===3?"<math>":"",o=P;for(let p=0;p<e;p++){let c=n[p],u,m,h=-1,b=0;for(;b<c.length&&(o.lastIndex=b,m=o.exec(c),m!==null);)b=o.lastIndex,o===P?m[1]==="!--"?o=At:m[1]!==void 0?o=_t:m[2]!==void 0?(Rt.test(m[2])&&(s=RegExp("</"+m[2],"g")),o=w):m[3]!==void 0&&(o=w):o===w?m[0]===">"?(o=s??P,h=-1):m[1]===void 0?h=-2:(h=o.lastIndex-m[2].length,u=m[1],o=m[3]===void 0?w:m[3]==='"'?Et:St):o===Et||o===St?o=w:o===At||o===_t?o=P:(o=w,s=void 0);let y=o===w&&n[p+1].startsWith("/>")?" ":"";r+=o===P?c+ge:h>=0?(i.push(u),c.slice(0,h)+Ct+c.slice(h)+x+y):c+x+(h===-2?p:y)}return[Ot(n,r+(n[e]||"<?>")+(t===2?"</svg>":t===3?"</math>":"")),i]},N=class n{constructor({strings:t,_$litType$:e},i){let s;this.parts=[];let r=0,o=0,p=t.length-1,c=this.parts,[u,m]=$e(t,e);if(this.el=n.createElement(u,i),A.currentNode=this.el.content,e===2||e===3){let h=this.el.content.firstChild;h.replaceWith(...h.childNodes)}for(;(s=A.nextNode())!==null&&c.length<p;){if(s.nodeType===1){if(s.hasAttributes())for(let h of s.getAttributeNames())if(h.endsWith(Ct)){let b=m[o++],y=s.getAttribute(h).split(x),H=/([.?@])?(.*)/.exec(b);c.push({type:1,index:r,name:H[2],strings:y,ctor:H[1]==="."?tt:H[1]==="?"?et:H[1]==="@"?it:C}),s.removeAttribute(h)}else h.startsWith(x)&&(c.push({type:6,index:r}),s.removeAttribute(h));if(Rt.test(s.tagName)){let h=s.textContent.split(x),b=h.length-1;if(b>0){s.textContent=B?B.emptyScript:"";for(let y=0;y<b;y++)s.append(h[y],O()),A.nextNode(),c.push({type:2,index:++r});s.append(h[b],O())}}}else if(s.nodeType===8)if(s.data===Tt)c.push({type:2,index:r});else{let h=-1;for(;(h=s.data.indexOf(x,h+1))!==-1;)c.push({type:7,index:r}),h+=x.length-1}r++}}static createElement(t,e){let i=_.createElement("template");return i.innerHTML=t,i}};function k(n,t,e=n,i){if(t===S)return t;let s=i!==void 0?e._$Co?.[i]:e._$Cl,r=M(t)?void 0:t._$litDirective$;return s?.constructor!==r&&(s?._$AO?.(!1),r===void 0?s=void 0:(s=new r(n),s._$AT(n,e,i)),i!==void 0?(e._$Co??=[])[i]=s:e._$Cl=s),s!==void 0&&(t=k(n,s._$AS(n,t.values),s,i)),t}var Y=class{constructor(t,e){this._$AV=[],this._$AN=void 0,this._$AD=t,this._$AM=e}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(t){let{el:{content:e},parts:i}=this._$AD,s=(t?.creationScope??_).importNode(e,!0);A.currentNode=s;let r=A.nextNode(),o=0,p=0,c=i[0];for(;c!==void 0;){if(o===c.index){let u;c.type===2?u=new U(r,r.nextSibling,this,t):c.type===1?u=new c.ctor(r,c.name,c.strings,this,t):c.type===6&&(u=new st(r,this,t)),this._$AV.push(u),c=i[++p]}o!==c?.index&&(r=A.nextNode(),o++)}return A.currentNode=_,s}p(t){let e=0;for(let i of this._$AV)i!==void 0&&(i.strings!==void 0?(i._$AI(t,i,e),e+=i.strings.length-2):i._$AI(t[e])),e++}},U=class n{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(t,e,i,s){this.type=2,this._$AH=d,this._$AN=void 0,this._$AA=t,this._$AB=e,this._$AM=i,this.options=s,this._$Cv=s?.isConnected??!0}get parentNode(){let t=this._$AA.parentNode,e=this._$AM;return e!==void 0&&t?.nodeType===11&&(t=e.parentNode),t}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(t,e=this){t=k(this,t,e),M(t)?t===d||t==null||t===""?(this._$AH!==d&&this._$AR(),this._$AH=d):t!==this._$AH&&t!==S&&this._(t):t._$litType$!==void 0?this.$(t):t.nodeType!==void 0?this.T(t):fe(t)?this.k(t):this._(t)}O(t){return this._$AA.parentNode.insertBefore(t,this._$AB)}T(t){this._$AH!==t&&(this._$AR(),this._$AH=this.O(t))}_(t){this._$AH!==d&&M(this._$AH)?this._$AA.nextSibling.data=t:this.T(_.createTextNode(t)),this._$AH=t}$(t){let{values:e,_$litType$:i}=t,s=typeof i=="number"?this._$AC(t):(i.el===void 0&&(i.el=N.createElement(Ot(i.h,i.h[0]),this.options)),i);if(this._$AH?._$AD===s)this._$AH.p(e);else{let r=new Y(s,this),o=r.u(this.options);r.p(e),this.T(o),this._$AH=r}}_$AC(t){let e=kt.get(t.strings);return e===void 0&&kt.set(t.strings,e=new N(t)),e}k(t){rt(this._$AH)||(this._$AH=[],this._$AR());let e=this._$AH,i,s=0;for(let r of t)s===e.length?e.push(i=new n(this.O(O()),this.O(O()),this,this.options)):i=e[s],i._$AI(r),s++;s<e.length&&(this._$AR(i&&i._$AB.nextSibling,s),e.length=s)}_$AR(t=this._$AA.nextSibling,e){for(this._$AP?.(!1,!0,e);t!==this._$AB;){let i=xt(t).nextSibling;xt(t).remove(),t=i}}setConnected(t){this._$AM===void 0&&(this._$Cv=t,this._$AP?.(t))}},C=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(t,e,i,s,r){this.type=1,this._$AH=d,this._$AN=void 0,this.element=t,this.name=e,this._$AM=s,this.options=r,i.length>2||i[0]!==""||i[1]!==""?(this._$AH=Array(i.length-1).fill(new String),this.strings=i):this._$AH=d}_$AI(t,e=this,i,s){let r=this.strings,o=!1;if(r===void 0)t=k(this,t,e,0),o=!M(t)||t!==this._$AH&&t!==S,o&&(this._$AH=t);else{let p=t,c,u;for(t=r[0],c=0;c<r.length-1;c++)u=k(this,p[i+c],e,c),u===S&&(u=this._$AH[c]),o||=!M(u)||u!==this._$AH[c],u===d?t=d:t!==d&&(t+=(u??"")+r[c+1]),this._$AH[c]=u}o&&!s&&this.j(t)}j(t){t===d?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,t??"")}},tt=class extends C{constructor(){super(...arguments),this.type=3}j(t){this.element[this.name]=t===d?void 0:t}},et=class extends C{constructor(){super(...arguments),this.type=4}j(t){this.element.toggleAttribute(this.name,!!t&&t!==d)}},it=class extends C{constructor(t,e,i,s,r){super(t,e,i,s,r),this.type=5}_$AI(t,e=this){if((t=k(this,t,e,0)??d)===S)return;let i=this._$AH,s=t===d&&i!==d||t.capture!==i.capture||t.once!==i.once||t.passive!==i.passive,r=t!==d&&(i===d||s);s&&this.element.removeEventListener(this.name,this,i),r&&this.element.addEventListener(this.name,this,t),this._$AH=t}handleEvent(t){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,t):this._$AH.handleEvent(t)}},st=class{constructor(t,e,i){this.element=t,this.type=6,this._$AN=void 0,this._$AM=e,this.options=i}get _$AU(){return this._$AM._$AU}_$AI(t){k(this,t)}};var be=nt.litHtmlPolyfillSupport;be?.(N,U),(nt.litHtmlVersions??=[]).push("3.3.3");var Mt=(n,t,e)=>{let i=e?.renderBefore??t,s=i._$litPart$;if(s===void 0){let r=e?.renderBefore??null;i._$litPart$=s=new U(t.insertBefore(O(),r),r,void 0,e??{})}return s._$AI(n),s};var at=globalThis,$=class extends v{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let t=super.createRenderRoot();return this.renderOptions.renderBefore??=t.firstChild,t}update(t){let e=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(t),this._$Do=Mt(e,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return S}};$._$litElement$=!0,$.finalized=!0,at.litElementHydrateSupport?.({LitElement:$});var ve=at.litElementPolyfillSupport;ve?.({LitElement:$});(at.litElementVersions??=[]).push("4.2.2");var f=JSON.parse(document.getElementById("page")?.textContent??"{}");function l(n,t={}){let e=f.words[n]??"";for(let[i,s]of Object.entries(t))e=e.replace(`{${i}}`,String(s));return e}var Nt=n=>({none:l(n+"None"),several:l(n+"Several"),failed:l("failed")}),I=n=>f.values[n]??n;function lt(n){let t=new URL("../"+n,import.meta.url),e=document.documentElement.lang;return e!=="de"&&t.searchParams.set("lang",e),t.href}var dt=f.lang==="en"?"en-GB":f.lang,L=n=>new Intl.NumberFormat(dt,{style:"percent",maximumFractionDigits:0}).format(n);var E=class extends Error{constructor(e){super(e.map(i=>i.message).join(`
`));this.findings=e;this.code=e[0].code}},ye=({message:n,extensions:t})=>({code:t?.code??"",field:t?.field??"",message:n}),xe=3e4,q=class{constructor(){this.token="";this.url=new URL("../graphql",import.meta.url)}async ask(t,e={}){let i=await fetch(this.url,{method:"POST",credentials:"omit",cache:"no-store",signal:AbortSignal.timeout(xe),headers:{"Content-Type":"application/json","Accept-Language":f.lang,...this.authorization()},body:JSON.stringify({query:t,variables:e})}),{data:s,errors:r}=await i.json();if(r?.length)throw new E(r.map(ye));return s}authorization(){return this.token?{Authorization:`Bearer ${this.token}`}:{}}};var W=class extends ${constructor(){super(...arguments);this.needed=!1;this.level="anonymous";this.trouble="";this.enter=async e=>{e.preventDefault();let i=this.querySelector("#token"),s=this.api.token;this.api.token=i.value.trim();try{let{viewer:r}=await this.api.ask("{ viewer { role } }");this.level=r.role,this.trouble="",i.value="",this.dispatchEvent(new CustomEvent("entered",{detail:r.role}))}catch(r){this.api.token=s,this.trouble=l(r instanceof E?"tokenWrong":"failed")}}}static{this.properties={needed:{},level:{state:!0},trouble:{state:!0}}}createRenderRoot(){return this}render(){return a`<details class="access" ?open=${this.needed}>
      <summary>${l("access")}: <strong>${l("role-"+this.level)}</strong></summary>
      <form @submit=${this.enter}>
        <p class="meta" id="access-hint">${l("tokenHint")}</p>
        <label for="token">${l("token")}</label>
        <div class="act"><input id="token" type="password" autocomplete="off" spellcheck="false" maxlength="200"
          aria-describedby="access-hint access-trouble"
          aria-invalid=${this.trouble?"true":d}>
        <button type="submit">${l("tokenUse")}</button></div>
        <p class="wrong" id="access-trouble" role="alert">${this.trouble}</p>
      </form></details>`}};var Ut=`query ($draft: InitiativeDraft, $initiative: ID, $options: MatchOptions) {
  match(for: $draft, initiative: $initiative, options: $options, first: 20) {
    rejectedCount rejectionCounts { count reason { text } }
    candidates {
      score actor { ...actor } reasons { component points text } introduction { trust actors { ...actor } }
      covers { label degree } warnings { text }
    }
    uncovered { item label covered nearestMiss nearest { ...actor } }
  }
  coalition(for: $draft, initiative: $initiative, options: $options) {
    members { actor { ...actor } onlyOneFor { label } substitute { ...actor } }
    coverage { item label covered by(first: 3) { ...actor } }
    quotas { name count min max met } infeasible { text } proven
  }
  similarInitiatives(for: $draft, initiative: $initiative, first: 5) { similarity text initiative { id title outcome } }
}
fragment actor on Actor { id name kind place { name } }`,It=`query ($search: String!) {
  actors(filter: { search: $search }, orderBy: { field: RELEVANCE }, first: 100) { edges { node { id name kind place { name } } } } }`,Lt=`query ($search: String!) {
  initiatives(filter: { search: $search }, first: 100) { edges { node { id title status lead { id } bodies { id name } } } } }`,ct=`mutation ($initiative: ID!, $actor: ID!, $body: ID) {
  createParticipation(input: { initiative: $initiative, actor: $actor, body: $body }) { participation { id } } }`,Ht=`mutation ($initiative: ID!, $actor: ID!) {
  recordRequest(initiative: $initiative, actor: $actor, answer: ASKED) { initiative { id } } }`;var Ft=j`
  :host { all: initial; display: block !important; color-scheme: light !important; color: #1c2733 !important;
    font: medium/1.5 system-ui, -apple-system, "Segoe UI", "Noto Sans", Arial, sans-serif !important; }
  :host([hidden]) { display: none !important; }
  *, ::before, ::after { box-sizing: border-box; }
  label { display: block; font-weight: 600; font-size: .95em; }
  input, select, button, .button { font: inherit; color: inherit; width: 100%; min-height: 2.5em; padding: .4em .6em;
    background: #fff; border: 1px solid #7d8b99; border-radius: .3em; margin: 0; }
  button, .button { width: auto; cursor: pointer; font-weight: 600; display: inline-block; text-decoration: none; }
  button:hover, .button:hover { background: #e3edf3; }
  button[aria-pressed="true"] { background: #00557f; border-color: #00557f; color: #fff; }
  a { color: #00557f; text-underline-offset: .15em; }
  :focus-visible { outline: 3px solid #b35900; outline-offset: 2px; border-radius: 2px; }
  .meta { color: #51606f; font-size: .95em; font-weight: 400; }
  [hidden] { display: none !important; }
  [aria-invalid="true"] { border: 2px solid #a3000b; }
  .wrong { color: #a3000b; font-weight: 600; margin: .2em 0 0; }
  ul[role="listbox"] { position: absolute; z-index: 3; list-style: none; margin: .1em 0 0; padding: 0; background: #fff;
    border: 1px solid #7d8b99; border-radius: .3em; max-width: 100%; max-height: 18em; overflow: auto; }
  [role="option"] { padding: .4em .6em; cursor: pointer; }
  [role="option"][aria-selected="true"], [role="option"]:hover { background: #00557f; color: #fff; }
  [role="option"][aria-selected="true"] .meta, [role="option"]:hover .meta { color: #fff; }
`,li=j`
  .all { background: #fff;
    container-type: inline-size; overflow-wrap: anywhere; text-align: start; }
  .head { display: flex; flex-wrap: wrap; gap: .5em 1.5em; justify-content: space-between; align-items: end; margin-bottom: .8em; }
  h2 { font-size: 1.4em; line-height: 1.25; margin: 0; }
  h3 { font-size: 1.05em; margin: 1.1em 0 .2em; }
  p { margin: .5em 0; }
  .tongue { max-width: 14em; }
  .split { display: grid; grid-template-columns: minmax(13em, 17em) minmax(0, 1fr); gap: 1em 1.5em; align-items: start; }
  form { background: #f1f5f8; border-radius: .4em; padding: .6em .9em .9em; margin: 0; position: relative; }
  form > * { margin: .6em 0 0; display: block; }
  summary { font-weight: 600; cursor: pointer; min-height: 2em; padding: .2em 0; }
  details > * + * { margin-top: .6em; }
  .bar { display: flex; flex-wrap: wrap; gap: .4em 1em; align-items: center; justify-content: space-between; margin-bottom: .5em; }
  .switch { display: flex; gap: .4em; }
  .count { font-weight: 600; margin: 0; }
  .warn { border-inline-start: .35em solid #b35900; background: #fdf3e7; padding: .5em .8em; margin: 0 0 .6em; display: flex; flex-wrap: wrap;
    gap: .4em 1em; align-items: center; }
  .frame { position: relative; }
  .map { height: clamp(20em, 62vh, 36em); border: 1px solid #7d8b99; border-radius: .4em; background: #dfe8ee; overflow: hidden; z-index: 0;
    position: relative; outline-offset: -3px; }
  .pad { display: flex; flex-wrap: wrap; gap: .3em; margin-top: .4em; }
  .pad button { width: 2.4em; min-height: 2.2em; padding: 0; line-height: 1; }
  .rows { list-style: none; margin: 0; padding: 0; }
  .rows li { border-top: 1px solid #d5dde4; padding: .6em 0; }
  .rows button, .plain button { border: 0; background: none; padding: 0; min-height: 1.6em; color: #00557f; text-decoration: underline; text-align: start;
    text-underline-offset: .15em; }
  .rows .meta { display: block; }
  .plain { list-style: none; margin: 0; padding: 0; }
  .plain button { font-weight: 400; }
  #name:focus { outline: none; }
  .foot { color: #51606f; font-size: .9em; display: flex; flex-wrap: wrap; gap: .2em 1.2em; margin-top: .6em; }
  dialog { border: 1px solid #7d8b99; border-radius: .5em; padding: 0; color: inherit; font: inherit; width: min(44em, calc(100vw - 1.5em)); max-height: 88vh; overflow: auto; }
  dialog::backdrop { background: #1c2733aa; }
  .sheet { padding: .2em 1.2em 1.2em; }
  .sheet h2 { margin: .6em 0 .2em; }
  .shut { position: sticky; top: 0; background: #fff; padding: .6em 1.2em 0; display: flex; justify-content: space-between; gap: 1em; }
  dl { display: grid; grid-template-columns: minmax(6em, 11em) minmax(0, 1fr); gap: .25em 1em; margin: .3em 0; }
  dt { font-weight: 600; } dd { margin: 0; }
  @container (max-width: 44em) { .split, dl { grid-template-columns: minmax(0, 1fr); } .map { height: clamp(18em, 60vh, 26em); } }
  /* Leaflet's own sheet, as far as this map needs it. */
  .leaflet-pane, .leaflet-tile, .leaflet-marker-icon, .leaflet-tile-container, .leaflet-pane > canvas, .leaflet-zoom-box, .leaflet-layer {
    position: absolute; left: 0; top: 0; }
  .leaflet-container { overflow: hidden; -webkit-tap-highlight-color: transparent; touch-action: none; }
  .leaflet-tile, .leaflet-marker-icon { user-select: none; }
  .leaflet-tile { visibility: hidden; width: 256px; height: 256px; max-width: none !important; border: 0; }
  .leaflet-tile-loaded { visibility: inherit; }
  .leaflet-pane { z-index: 400; } .leaflet-tile-pane { z-index: 200; } .leaflet-overlay-pane { z-index: 400; } .leaflet-marker-pane { z-index: 600; }
  .leaflet-labels-pane { z-index: 450; pointer-events: none; }
  .leaflet-zoom-animated { transform-origin: 0 0; }
  .leaflet-zoom-anim .leaflet-zoom-animated { transition: transform .25s cubic-bezier(0, 0, .25, 1); }
  .leaflet-interactive { cursor: pointer; } .leaflet-grab { cursor: grab; }
  .leaflet-zoom-box { width: 0; height: 0; border: 2px dotted #38f; background: #fff8; z-index: 800; }
  .leaflet-container canvas { max-width: none; }
  .point, .cluster { border-radius: 50%; background: #00557f; border: 2px solid #fff; box-shadow: 0 0 0 1px #1c2733; display: grid; place-items: center;
    color: #fff; font-weight: 700; font-size: .85em; }
  .cluster { background: #fff; color: #1c2733; border: 3px solid #00557f; box-shadow: 0 0 0 1px #fff; }
  .point:focus-visible, .cluster:focus-visible { outline: 3px solid #b35900; outline-offset: 3px; border-radius: 50%; }
  .town { font-size: .8em; color: #33414e; white-space: nowrap; text-shadow: 0 0 3px #fff, 0 0 3px #fff, 0 0 3px #fff; }
  .town span { position: absolute; transform: translateX(-50%); }
  .tip { position: absolute; left: 50%; bottom: calc(100% + .3em); transform: translateX(-50%); background: #1c2733; color: #fff; font-weight: 400;
    padding: .15em .5em; border-radius: .25em; width: max-content; max-width: 14em; display: none; pointer-events: none; }
  .point:hover .tip, .point:focus-visible .tip { display: block; }
  @media (prefers-reduced-motion: reduce) { * { transition: none !important; } }
  @media (forced-colors: active) { .point, .cluster { forced-color-adjust: none; } }
`;var G=n=>n.normalize("NFKC").replace(/\s+/g," ").trim().toLocaleLowerCase();function pt(n,t){let e=G(n),i=s=>s===e?0:s.startsWith(e)?1:2;return t.map(s=>({one:s,name:G(s.name)})).sort((s,r)=>i(s.name)-i(r.name)||s.name.length-r.name.length).map(({one:s})=>s)}var K=class extends ${constructor(){super(...arguments);this.label="";this.hint="";this.text="";this.fault="";this.found=[];this.at=-1;this.asked=0;this.loose="";this.lost=""}static{this.properties={label:{},hint:{},text:{},fault:{},missing:{attribute:!1},lost:{state:!0},found:{state:!0},at:{state:!0}}}static{this.styles=Ft}focus(){this.renderRoot.querySelector("input")?.focus()}willUpdate(){this.loose!==this.text&&(this.loose="",this.lost="")}render(){let e=this.found.length>0,i=this.fault||this.lost;return a`<label for="field">${this.label}</label>
      <input id="field" role="combobox" autocomplete="off" aria-autocomplete="list" aria-expanded=${e} aria-controls="found"
        aria-activedescendant=${this.at>=0?`found-${this.at}`:d} placeholder=${this.hint}
        aria-invalid=${i?"true":d} aria-describedby=${i?"fault":d} .value=${this.text}
        @input=${this.typed} @keydown=${this.pressed} @blur=${this.left}>
      ${i?a`<p class="wrong" id="fault" role="alert">${i}</p>`:d}
      <ul id="found" role="listbox" aria-label=${this.label} ?hidden=${!e}>
        ${this.found.map((s,r)=>a`<li id="found-${r}" role="option" aria-selected=${r===this.at}
          @mousedown=${o=>{o.preventDefault(),this.choose(s)}}>
          <bdi>${s.name}</bdi>${s.within?a` <span class="meta"><bdi>${s.within}</bdi></span>`:d}</li>`)}
      </ul>`}async settled(){let e=this.loose;if(!e.trim())return!0;let i;try{i=await this.find(e)}catch{}if(this.loose!==e)return this.settled();let s=i?.filter(r=>G(r.name)===G(e))??[];return s.length===1?this.choose(s[0]):this.missing&&(this.lost=i?i.length?this.missing.several:this.missing.none:this.missing.failed),s.length===1||!this.missing}async typed(e){this.text=this.loose=e.target.value,this.lost="";let i=++this.asked;if(this.text.trim()===""){this.shut(),this.tell(void 0);return}try{let s=await this.find(this.text);i===this.asked&&(this.found=s,this.at=-1)}catch{this.shut()}}pressed(e){let i=this.found.length;if(e.key==="Escape")this.shut();else if(e.key==="ArrowDown"&&i)this.at=(this.at+1)%i;else if(e.key==="ArrowUp"&&i)this.at=(this.at-1+i)%i;else if(e.key==="Enter"&&i)this.choose(this.found[Math.max(this.at,0)]);else return;e.preventDefault()}left(){this.settled(),setTimeout(()=>{this.matches(":focus-within")||this.shut()},200)}choose(e){this.text=e.name,this.loose=this.lost="",this.shut(),this.tell(e)}shut(){this.found=[],this.at=-1,this.asked++}tell(e){this.dispatchEvent(new CustomEvent("chosen",{detail:e}))}};var zt=8;function jt(n){let t=n.match(/[\p{L}\p{N}]+/gu)??[];return t.map(e=>`"${e}"`).slice(0,-1).concat(t.slice(-1).map(e=>`${e}*`)).join(" ")}var Dt=n=>async t=>{let e=jt(t);if(!e)return[];let{actors:i}=await n.ask(It,{search:e}),s=r=>[I(r.kind),r.place?.name].filter(Boolean).join(" · ");return pt(t,i.edges.map(({node:r})=>({id:r.id,name:r.name,within:s(r)}))).slice(0,zt)},Bt=n=>async t=>{let e=jt(t);if(!e)return[];let{initiatives:i}=await n.ask(Lt,{search:e});return pt(t,i.edges.map(({node:s})=>({id:s.id,name:s.title,within:I(s.status),led:!!s.lead,bodies:s.bodies}))).slice(0,zt)},qt=n=>t=>n.get("geo/places.json",{search:t,lang:f.lang});var Wt={initiative:"initiative",place:"place",coordinator:"actor"},Gt=["topic","targetGroup","language","role"];function we(n,t,e,i=l(n),s){return a`<details class="pick">
    <summary>${i}<span class="many">${l(e?"ticked":"none",{n:e})}</span></summary>
    <fieldset><legend class="hidden">${i}</legend>${t.map(r=>a`<label class="level${r.level??0}">
      <input type="checkbox" name=${n} value=${r.value} .checked=${s?.(r.value)??d}> ${r.label}</label>`)}
    </fieldset></details>`}var Kt=n=>a`
  <p><label for="radius">${l("radius")}</label><input
    id="radius" name="radius" type="number" min="1" max="20000" step="any" inputmode="decimal"
    aria-describedby="radius-hint"><span class="meta" id="radius-hint">${l("radiusHint")}</span></p>
  <p><label for="prefer">${l("prefer")}</label><select id="prefer" name="prefer">${["BALANCED","KNOWN","NEW"].map(t=>a`
    <option value=${t}>${l("prefer-"+t)}</option>`)}</select></p>
  <p class="wrong" role="alert">${n}</p>
  <p class="act"><button type="submit">${l("ask")}</button></p>`,Vt=n=>Gt.map(t=>we(t,{topic:f.topics,targetGroup:f.targetGroups,language:f.languages,role:f.roles}[t],n(t)));function Jt(n,t){let e=new FormData(n),i=o=>e.getAll(o).map(String),s=Number(e.get("radius")),r={prefer:e.get("prefer"),radiusKm:s>0?s:void 0};if(t.initiative)return{initiative:t.initiative.id,options:r};if(!Gt.every(o=>i(o).length===0))return{options:r,draft:{places:t.place?[t.place.ags]:void 0,coordinator:t.coordinator?.id,topics:i("topic").map(o=>({topic:o})),targetGroups:i("targetGroup"),languages:i("language"),roles:i("role").map(o=>({role:o}))}}}var Xt=n=>n?a`
  <p><label for="body">${l("body")}</label><select id="body"><option value="">${l("wholeInitiative")}</option>
  ${n.bodies.map(t=>a`<option value=${t.id}>${t.name}</option>`)}</select></p>`:d;var ht=(n,t="")=>a`<svg class="bar ${t}" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
    ${Pt`<rect class="track" width="100" height="8"></rect>
    <rect class="fill" width=${Math.round(100*Math.min(Math.abs(n),1))} height="8"></rect>`}</svg>`;function Zt(n){let t=new Intl.NumberFormat(dt,{maximumFractionDigits:1});return n>0&&n<5e-4?`< ${t.format(.1)}`:t.format(Math.round(1e3*n)/10||0)}var Qt=n=>a`<a href=${lt("a/"+n.id)}><bdi>${n.name}</bdi></a>`,Yt=n=>a`<span class="meta">${I(n.kind)}${n.place?a` · <bdi>${n.place.name}</bdi>`:d}</span>`,Ae=n=>n.map((t,e)=>a`${e?", ":d}<bdi>${t.name}</bdi>`),_e=n=>a`<ol class="chain">${n.map(t=>a`<li><bdi>${t.name}</bdi></li>`)}</ol>`;function te({initiative:n,place:t,coordinator:e}){if(n)return a`<p class="meta">${l("soughtFor")} <bdi>${n.name}</bdi></p>`;let i=[];return t&&i.push(a`${l("place")} <bdi>${t.name}</bdi>${t.within?a` (<bdi>${t.within}</bdi>)`:d}`),e&&i.push(a`${l("coordinatedBy")} <bdi>${e.name}</bdi>`),i.length?a`<p class="meta">${l("soughtFor")} ${i.map((s,r)=>a`${r?" · ":d}${s}`)}</p>`:d}function ee(n,t,e){return a`<ol class="candidates">${n.map((i,s)=>a`<li>
    <div class="name"><h3><span class="rank">${s+1}</span> ${Qt(i.actor)}</h3>
      <span class="score"><strong>${Zt(i.score)}</strong> ${l("points")}</span></div>
    <p class="line">${Yt(i.actor)}</p>
    <ul class="reasons">${i.reasons.map(r=>a`<li><span>${r.text}</span>
      ${ht(r.points/Math.max(i.score,.01),r.points<0?"less":"")}
      <span class="points">${Zt(r.points)}</span></li>`)}</ul>
    ${i.covers.length?a`<p class="line"><strong>${l("covers")}:</strong>
      ${i.covers.map(r=>`${r.label} (${L(r.degree)})`).join(", ")}</p>`:d}
    ${i.introduction&&i.introduction.actors.length>1?a`<div class="line"><strong>${l("introduction")}:</strong>
      ${_e(i.introduction.actors)}</div>`:d}
    ${t&&!i.introduction?a`<p class="line">${l("nobodyIntroduces")}</p>`:d}
    ${i.warnings.length?a`<ul class="warnings">${i.warnings.map(r=>a`<li>${r.text}</li>`)}</ul>`:d}
    ${e(i.actor)}</li>`)}</ol>`}function ie(n){return a`
    ${n.infeasible.length?a`<div class="warn"><p><strong>${l("infeasible")}</strong></p>${n.infeasible.map(t=>a`<p>${t.text}</p>`)}</div>`:d}
    ${n.members.length?a`<ul class="members">${n.members.map(t=>a`<li><strong>${Qt(t.actor)}</strong> ${Yt(t.actor)}
      ${t.onlyOneFor.length?a`<span class="meta">${l("onlyOneFor",{what:t.onlyOneFor.map(e=>e.label).join(", ")})}</span>`:d}
      ${t.substitute?a`<span class="meta">${l("substitute")}: <bdi>${t.substitute.name}</bdi></span>`:d}
    </li>`)}</ul><p class="meta">${l(n.proven?"proven":"notProven")}</p>`:d}
    ${n.coverage.length?a`<h3>${l("coverage")}</h3><ul class="bars">${n.coverage.map(t=>a`<li><span>${t.label}</span>${ht(t.covered)}
      <span class="points">${L(t.covered)}</span>${t.by.length?a`<span class="meta">${Ae(t.by)}</span>`:d}</li>`)}</ul>`:d}
    <h3>${l("quotas")}</h3><ul class="quotas">${n.quotas.map(t=>a`<li class=${t.met?"met":"unmet"}>
      <span aria-hidden="true">${t.met?"✓":"✗"}</span> ${l("quota-"+t.name)||t.name}:
      ${l(t.max===null?"atLeast":t.min?"between":"atMost",{count:t.count,min:t.min,max:t.max??""})} –
      ${l(t.met?"kept":"notKept")}</li>`)}</ul>`}var se=n=>a`<ul class="bars">${n.map(t=>a`<li><span>${t.label}</span>${ht(t.covered)}
  <span class="points">${L(t.covered)}</span>${t.nearestMiss?a`<span class="meta">${t.nearestMiss}</span>`:d}</li>`)}</ul>`,ne=n=>a`<ul class="members">${n.map(t=>a`<li>
  <strong><a href=${lt("i/"+t.initiative.id)}><bdi>${t.initiative.title}</bdi></a></strong>
  <span class="meta">${l("similarity",{share:L(t.similarity)})}</span> <span class="line">${t.text}</span></li>`)}</ul>`,re=({match:n})=>a`<details class="leftout">
  <summary>${l("leftOut",{n:n.rejectedCount})}</summary>
  <ul class="plain">${n.rejectionCounts.map(t=>a`<li>${t.reason.text} (${t.count})</li>`)}</ul></details>`;var ut=class extends Error{constructor(e){super(e);this.code=e}},Se=1e4,V=class{constructor(){this.root=new URL("../",import.meta.url)}async get(t,e){let i=new URL(t,this.root);for(let[o,p]of Object.entries(e))p&&i.searchParams.set(o,p);let s=await fetch(i,{credentials:"omit",signal:AbortSignal.timeout(Se)});if(s.status>=500||s.status===429)throw new Error(String(s.status));let r=await s.json();if(!s.ok)throw new ut(r.error?.code??"INVALID");return r}page(t,e){let i=new URL(t,this.root);return e!=="de"&&i.searchParams.set("lang",e),i.href}};var mt=class extends ${constructor(){super(...arguments);this.chosen={};this.sought={};this.busy=!1;this.trouble="";this.level="anonymous";this.done=new Map;this.said="";this.asking=0;this.api=new q;this.findActors=Dt(this.api);this.findInitiatives=Bt(this.api);this.findTowns=qt(new V);this.ticked=e=>this.querySelectorAll(`[name=${e}]:checked`).length;this.aim=e=>{this.target=e.detail,this.done=new Map};this.actions=e=>{if(!this.mayWrite||!this.target)return d;let i=this.done.get(e.id),s=a`<span class="hidden">: ${e.name}</span>`;return a`<p class="act">${i?a`<strong class="done">✓ ${i}</strong>`:a`
      <button type="button" @click=${()=>this.write(e,ct,"putIn")}>${l("put")}${s}</button>
      <button type="button" class="second" @click=${()=>this.write(e,Ht,"noted")}>${l("note")}${s}</button>`}</p>`};this.ask=async e=>{e.preventDefault();let i=e.target,s=++this.asking,r=await this.unsettled(i);if(s!==this.asking)return;if(r){r.focus();return}let o=Jt(i,this.chosen),p=this.chosen;if(!o){this.trouble=l("needOne"),this.querySelector(".pick summary")?.focus();return}this.trouble="",this.busy=!0;try{let c=await this.api.ask(Ut,o);if(s!==this.asking)return;this.answer=c,this.sought=p,this.target=this.chosen.initiative??this.target,this.done=new Map,this.said="",await this.updateComplete,this.querySelector("#candidates")?.focus()}catch(c){s===this.asking&&(this.trouble=oe(c))}finally{s===this.asking&&(this.busy=!1)}}}static{this.properties={chosen:{state:!0},target:{state:!0},answer:{state:!0},busy:{state:!0},trouble:{state:!0},level:{state:!0},done:{state:!0},said:{state:!0},sought:{state:!0}}}createRenderRoot(){return this}render(){return a`<coordinator-access .api=${this.api}
        @entered=${e=>{this.level=e.detail}}></coordinator-access>
      <div class="split">
        <form class="choose" novalidate @submit=${this.ask} @change=${()=>this.requestUpdate()}>
          <h2>${l("describe")}</h2>
          ${this.field("initiative",this.findInitiatives)}
          ${this.chosen.initiative?a`<p class="meta">${l("storedNote")}</p>`:d}
          <div ?hidden=${!!this.chosen.initiative}>
            ${this.field("place",this.findTowns)}
            ${Vt(this.ticked)}
            ${this.field("coordinator",this.findActors)}
          </div>
          ${Kt(this.trouble)}
        </form>
        <section aria-label=${l("answer")} aria-busy=${this.busy}>
          <p class="count" role="status">${this.status()}</p>
          ${this.answer?this.found(this.answer):d}
        </section>
      </div>`}field(e,i){let s=r=>{this.chosen={...this.chosen,[e]:r}};return a`<coordinator-suggest .find=${i} .label=${l(e)} .hint=${l(e+"Hint")} .missing=${Nt(Wt[e])}
      @input=${()=>this.chosen[e]&&s(void 0)} @chosen=${r=>s(r.detail)}></coordinator-suggest>`}status(){return this.busy?l("asking"):this.answer?l("found",{n:this.answer.match.candidates.length}):""}found(e){let{match:i}=e,s=!!(this.sought.coordinator||this.sought.initiative?.led);return a`${te(this.sought)}
      <nav class="jump" aria-label=${l("answer")}><ul>
        ${[["candidates",!0],["group",!0],["gaps",i.uncovered.length>0],["examples",e.similarInitiatives.length>0]].filter(([,r])=>r).map(([r])=>a`<li><a href="#${r}">${l(String(r))}</a></li>`)}</ul></nav>
      <h2 id="candidates" tabindex="-1">${l("candidates")}</h2>
      ${this.mayWrite?this.into():d}
      ${i.candidates.length?ee(i.candidates,s,this.actions):a`<p>${l("nobody")}</p>`}
      ${i.rejectedCount?re(e):d}
      <h2 id="group" tabindex="-1">${l("group")}</h2><p class="meta">${l("groupNote")}</p>${ie(e.coalition)}
      ${i.uncovered.length?a`<h2 id="gaps" tabindex="-1">${l("gaps")}</h2>${se(i.uncovered)}`:d}
      ${e.similarInitiatives.length?a`<h2 id="examples" tabindex="-1">${l("examples")}</h2>${ne(e.similarInitiatives)}`:d}`}get mayWrite(){return this.level==="coordinator"||this.level==="admin"}into(){return a`<div class="into"><coordinator-suggest id="target" .find=${this.findInitiatives} .label=${l("into")}
        .hint=${l("initiativeHint")} .text=${this.target?.name??""} @chosen=${this.aim}></coordinator-suggest>
      ${Xt(this.target)}${this.target?d:a`<p class="meta">${l("intoNote")}</p>`}
      <p role="status">${this.said}</p></div>`}async write(e,i,s){let r=this.querySelector("#body")?.value||void 0,o=r&&this.target?.bodies.find(p=>p.id===r)?.name||this.target?.name||"";try{await this.api.ask(i,{initiative:this.target?.id,actor:e.id,...i===ct?{body:r}:{}}),this.done=new Map(this.done).set(e.id,l(s,{into:o})),this.said=`${e.name}: ${l(s,{into:o})}`}catch(p){this.said=`${e.name}: ${oe(p)}`}}async unsettled(e){let i=[...e.querySelectorAll("coordinator-suggest")].filter(r=>!r.closest("[hidden]")),s=await Promise.all(i.map(r=>r.settled()));return i.find((r,o)=>!s[o])}},oe=n=>n instanceof E?l("refused",{why:n.message}):l("failed");customElements.define("coordinator-access",W);customElements.define("coordinator-suggest",K);customElements.define("coordinator-match",mt);export{mt as CoordinatorMatch};
