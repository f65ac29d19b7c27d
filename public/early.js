// Before the first paint: the reader's colours, the way from `/` to a language, the form that fits into another site's
// page, and a watch over the start.
// Classic and ES5, so that an old browser runs it too. It must not know what stands on a page.
(function () {
  var root = document.documentElement;
  var home = document.currentScript.src.replace(/[^/]*$/, '');
  var path = home.replace(/^[a-z]+:\/\/[^/]*/, '');

  function kept(key) {
    try { return localStorage.getItem(path + key); } catch (denied) { return null; }
  }

  var theme = kept('theme');
  if (theme === 'light' || theme === 'dark') root.setAttribute('data-theme', theme);

  if (root.hasAttribute('data-root')) {
    var spoken = [kept('language')].concat(navigator.languages || [navigator.language]);
    var chosen = 'kk';
    for (var i = 0; i < spoken.length; i++) {
      var code = String(spoken[i]).slice(0, 2);
      if (code === 'kk' || code === 'ru' || code === 'en') { chosen = code; break; }
    }
    location.replace(home + chosen + '/' + location.search + location.hash);
    return;
  }

  // Within another site's page (`?embed=1`): the content alone, whose links keep to that form; others lead out of it.
  var EMBED = /[?&]embed=1(&|$)/;
  if (EMBED.test(location.search)) {
    root.setAttribute('data-embed', '');
    addEventListener('click', function (event) {
      var link = event.target.closest && event.target.closest('a[href]');
      if (!link || link.target) return;
      if (link.href.indexOf(home) !== 0) {
        link.target = '_blank';
        link.rel = 'noopener';
      } else if (/\/$/.test(link.pathname) && !EMBED.test(link.search)) {
        link.search += (link.search ? '&' : '?') + 'embed=1';
      }
    }, true);
    // The host may fit its frame to the page: it is told the height and nothing else.
    if (parent !== window && window.ResizeObserver) {
      var tell = function () {
        parent.postMessage({ type: 'one-chamber:height', height: Math.ceil(root.getBoundingClientRect().height) }, '*');
      };
      new ResizeObserver(tell).observe(root);
      addEventListener('load', tell);
    }
  }

  // The start sentence stands in the page. It is hidden while the page tries to come to life, and shown again if it can't.
  function failed() {
    if (!root.hasAttribute('data-hydrated')) root.setAttribute('data-start', 'failed');
  }
  root.setAttribute('data-start', 'trying');
  // A request that is never answered is no error: after a while the sentence shows, and goes if life comes after all.
  setTimeout(function () {
    if (root.getAttribute('data-start') === 'trying') failed();
  }, 20000);
  if (!('noModule' in document.createElement('script'))) failed();
  addEventListener('error', function (event) {
    var lost = event.target;
    var script = lost && lost.tagName === 'SCRIPT' ? lost.src : event.filename;
    if (script && script.indexOf(home) === 0) failed();
  }, true);
})();
