namespace Publishing.Host;

/// <summary>How a command asks the portal of the same data folder for a new index, and hears how it goes: by small files.</summary>
/// <remarks>What a portal has begun the next one goes on with when it starts, so that a kill needs no hand.</remarks>
internal sealed class RebuildRequest(PublishingOptions options, TimeProvider clock)
{
    private const string Done = "Fertig: ", Broken = "Gescheitert: ";
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan UntilTaken = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan UntilGiven = TimeSpan.FromMinutes(5);

    private readonly string _request = Path.Combine(options.Data, "reindex.request");
    // A rebuild that takes the portal down with it must not do so for ever.
    private const int MostStarts = 5;

    private readonly string _running = Path.Combine(options.Data, "reindex.running");
    private readonly string _story = Path.Combine(options.Data, "reindex.log");

    /// <summary>Asks, unless the portal is at it already, and repeats what it tells until it is done.</summary>
    /// <returns>Exit code.</returns>
    public async Task<int> AskAsync(TextWriter told, CancellationToken stop)
    {
        if (!File.Exists(_running))
        {
            File.Delete(_story);
            await File.WriteAllTextAsync(_request, "", stop);
        }

        for (var (lines, heard) = (0, clock.GetTimestamp()); ; await Task.Delay(Look, clock, stop))
        {
            if (File.Exists(_request))
            {
                if (clock.GetElapsedTime(heard) < UntilTaken) continue;
                File.Delete(_request);
                return await Portal.SayAsync("Den Index schreibt gerade ein anderes Programm, das kein Portal ist. Bitte warten Sie, bis es fertig ist.", Portal.Failed);
            }

            foreach (var line in (await ReadAsync(stop)).Skip(lines))
            {
                (lines, heard) = (lines + 1, clock.GetTimestamp());
                if (line.StartsWith(Done, StringComparison.Ordinal)) return await Portal.SayAsync(line[Done.Length..], 0);
                if (line.StartsWith(Broken, StringComparison.Ordinal)) return await Portal.SayAsync(line[Broken.Length..], Portal.Failed);
                await told.WriteLineAsync(line);
            }

            if (clock.GetElapsedTime(heard) > UntilGiven) return await Portal.SayAsync("Das Portal sagt nichts mehr vom Neubau des Index.", Portal.Failed);
        }
    }

    /// <summary>Whether the portal is asked; it is not asked again for the same.</summary>
    public bool Take()
    {
        if (!File.Exists(_request)) return false;
        File.WriteAllText(_story, "");
        File.WriteAllText(_running, "");
        File.Delete(_request);
        return true;
    }

    /// <summary>Whether the portal that ran here before has left a rebuild unfinished, which goes on now.</summary>
    public bool Resume()
    {
        if (!File.Exists(_running)) return false;
        if (new FileInfo(_running).Length >= MostStarts)
        {
            TellBroken($"Der Neubau ist {MostStarts}-mal mit dem Portal abgebrochen. „publishing reindex“ setzt ihn fort.");
            return false;
        }

        File.AppendAllText(_running, ".");
        Tell("Das Portal ist neu gestartet; der Neubau geht weiter.");
        return true;
    }

    /// <summary>Nothing is left to go on with.</summary>
    public void Settle() => File.Delete(_running);

    public void Tell(string line) => File.AppendAllText(_story, line + '\n');

    public void TellDone(string line) => TellLast(Done + line);

    public void TellBroken(string line) => TellLast(Broken + line);

    private void TellLast(string line)
    {
        Tell(line);
        Settle();
    }

    /// <summary>Whole lines only: the portal may be writing the last.</summary>
    private async Task<IEnumerable<string>> ReadAsync(CancellationToken stop)
    {
        if (!File.Exists(_story)) return [];
        var story = await File.ReadAllTextAsync(_story, stop);
        return story.Split('\n')[..^1];
    }
}
