// For a page that shows One Chamber in a frame: makes each <iframe data-one-chamber> as high as what it shows. Copy this
// file beside your page and load it before the frame. It only listens: a frame tells its height, nothing is sent back.
(function () {
  var LEAST = 100;
  var MOST = 60000;

  // In a sandbox without allow-same-origin a page has no origin of its own.
  function isFrom(frame, event) {
    if (frame.contentWindow !== event.source) return false;
    var isNobody = frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-same-origin');
    return event.origin === (isNobody ? 'null' : new URL(frame.src).origin);
  }

  function heightIn(data) {
    var isOurs = data !== null && typeof data === 'object' && data.type === 'one-chamber:height';
    if (!isOurs || Object.keys(data).length !== 2 || typeof data.height !== 'number') return 0;
    return data.height % 1 === 0 && data.height >= LEAST && data.height <= MOST ? data.height : 0;
  }

  addEventListener('message', function (event) {
    var height = heightIn(event.data);
    if (!height) return;
    var frames = document.querySelectorAll('iframe[data-one-chamber]');
    for (var i = 0; i < frames.length; i++) {
      if (isFrom(frames[i], event)) frames[i].style.height = height + 'px';
    }
  });
})();
