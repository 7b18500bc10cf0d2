using System.Diagnostics;

namespace Publishing.Host.Import;

/// <summary>Says on standard error once a second how far long work has come.</summary>
internal sealed class Progress(int files)
{
    private readonly Lock _lock = new();
    private readonly Stopwatch _since = Stopwatch.StartNew();
    private int _done;
    private int _pages;
    private double _said;

    public void Count(ImportResult result)
    {
        lock (_lock)
        {
            _done++;
            _pages += result.Pages;
            var now = _since.Elapsed.TotalSeconds;
            if (now - _said < 1) return;
            _said = now;
            // Parts of e-mails and archives come on top of the files.
            var all = Math.Max(files, _done);
            Console.Error.WriteLine($"{_done}/{all} Dateien, {_pages / now:0} Seiten/s, noch etwa {now / _done * (all - _done):0} s");
        }
    }
}
