using System.Diagnostics;

namespace Publishing.Host.Commands;

/// <summary>Says on standard error once a second how far a rebuild has come, and how long it will take.</summary>
internal sealed class RebuildProgress(int documents)
{
    private readonly Stopwatch _since = Stopwatch.StartNew();
    private int _done;
    private double _said;

    public void Count()
    {
        _done++;
        var now = _since.Elapsed.TotalSeconds;
        if (now - _said < 1) return;
        _said = now;
        Console.Error.WriteLine($"{_done}/{documents} Dokumente, {_done / now:0} je Sekunde, noch etwa {now / _done * Math.Max(0, documents - _done):0} s");
    }
}
