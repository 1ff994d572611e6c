// The page for the printer: opens the print dialog once everything is there, and again on demand.
document.querySelector('[data-print]')?.addEventListener('click', () => window.print());
if (document.readyState === 'complete') window.print();
else window.addEventListener('load', () => window.print());
