using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Publishing.Archive;
using Publishing.Archive.Files;
using Publishing.Documents.Texts;
using Publishing.Search.Spelling;
using Publishing.Vocabulary;

namespace Publishing.Tests.Search.Spelling;

public sealed class LatestWordsTests : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly TempFolder _folder = new();
    private readonly FakeTimeProvider _clock = new();
    private readonly Diary _log = new();
    private readonly SlowArchive _archive;
    private readonly Vocabularies _vocabularies;
    private readonly LatestWords _words;

    public LatestWordsTests()
    {
        _archive = new(new FileArchive(_folder.Path, TimeProvider.System));
        _vocabularies = new(_archive, _clock);
        _words = new(_vocabularies, _clock, _log);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private Speller Speller => new(_words, _ => null);

    public async ValueTask DisposeAsync()
    {
        _archive.Open();
        await _words.DisposeAsync();
        _vocabularies.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Who_asks_first_does_not_wait_and_is_answered_as_typed()
    {
        await LearnAsync('a', "Wumbelrat");
        _archive.Close();

        Assert.Null(Speller.Correct("Wumbelrta"));
        Assert.Empty(Speller.Complete("wum", 5));

        _archive.Open();
        await UntilAsync(() => Speller.Correct("Wumbelrta") == "Wumbelrat");
        Assert.Equal(1, _archive.Listed);
    }

    [Fact]
    public async Task Words_of_before_are_answered_while_they_are_read_again_once()
    {
        await LearnAsync('a', "Wumbelrat");
        await Speller.ReadyAsync(Stop);
        await LearnAsync('b', "Wumbelamt");
        _archive.Close();
        _clock.Advance(Vocabularies.Fresh + TimeSpan.FromSeconds(1));

        for (var time = 0; time < 50; time++) Assert.Equal(["Wumbelrat"], Speller.Complete("wum", 5));

        _archive.Open();
        await UntilAsync(() => Speller.Complete("wum", 5).Count == 2);
        Assert.Equal(2, _archive.Listed);
    }

    [Fact]
    public async Task Only_a_word_that_is_not_German_asks_for_the_archive()
    {
        Assert.Null(Speller.Correct("Haushalt der Schulen"));
        await Task.Delay(50, Stop);
        Assert.Equal(0, _archive.Listed);
    }

    [Fact]
    public async Task A_fault_is_told_leaves_what_was_known_and_is_tried_again_later()
    {
        await LearnAsync('a', "Wumbelrat");
        await Speller.ReadyAsync(Stop);
        await LearnAsync('b', "Wumbelamt");
        _archive.Fault = new IOException("away");
        _clock.Advance(Vocabularies.Fresh + TimeSpan.FromSeconds(1));

        await UntilAsync(() => Speller.Complete("wum", 5).Count == 1 && _log.Faults.Count > 0);
        for (var time = 0; time < 50; time++) Assert.Equal(["Wumbelrat"], Speller.Complete("wum", 5));
        Assert.Equal(["away"], _log.Faults);

        _archive.Fault = null;
        _clock.Advance(LatestWords.Pause);
        await UntilAsync(() => Speller.Complete("wum", 5).Count == 2);
    }

    [Fact]
    public async Task A_word_taken_back_is_not_shown_for_a_moment_longer()
    {
        await LearnAsync('a', "Wumbelrat");
        await LearnAsync('b', "Wumbelgeheimnis");
        await Speller.ReadyAsync(Stop);
        _archive.Close();

        await _vocabularies.ForgetAsync(Id('b'), Stop);
        Assert.Empty(Speller.Complete("wum", 5));

        _archive.Open();
        await UntilAsync(() => Speller.Complete("wum", 5) is ["Wumbelrat"]);
    }

    [Fact]
    public async Task A_word_taken_back_while_all_are_read_is_not_shown()
    {
        await LearnAsync('a', "Wumbelrat");
        await LearnAsync('b', "Wumbelgeheimnis");
        _archive.Close(after: 2);
        Assert.Empty(Speller.Complete("wum", 5));
        await UntilAsync(() => _archive.Opened == 2);

        await _vocabularies.ForgetAsync(Id('b'), Stop);
        _archive.Open();

        await UntilAsync(() =>
        {
            var shown = Speller.Complete("wum", 5);
            Assert.DoesNotContain("Wumbelgeheimnis", shown);
            return shown is ["Wumbelrat"];
        });
    }

    [Fact]
    public async Task The_end_of_the_program_ends_the_reading()
    {
        await LearnAsync('a', "Wumbelrat");
        _archive.Close();
        Assert.Null(Speller.Correct("Wumbelrta"));
        await UntilAsync(() => _archive.Listed == 1);

        await _words.DisposeAsync().AsTask().WaitAsync(Patience, Stop);

        Assert.Null(Speller.Correct("Wumbelrta"));
        Assert.Empty(_log.Faults);
    }

    private static string Id(char document) => new(document, 64);

    private Task LearnAsync(char document, string word) =>
        _vocabularies.LearnAsync(Id(document), null, DocumentWords.Of(new([new Page { Number = 1, Text = $"Der {word} tagt heute." }]), []), Stop);

    private static async Task UntilAsync(Func<bool> holds)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        late.CancelAfter(Patience);
        while (!holds()) await Task.Delay(10, late.Token);
    }

    /// <summary>Lists and opens only as long as it is open.</summary>
    private sealed class SlowArchive(IArchive archive) : IArchive
    {
        private TaskCompletionSource _open = Completed();
        private int _free, _listed, _opened;

        public Exception? Fault { get; set; }
        public int Listed => _listed;
        public int Opened => _opened;

        public void Open() => _open.TrySetResult();

        /// <param name="after">So many are opened all the same.</param>
        public void Close(int after = 0) => (_open, _free) = (new(TaskCreationOptions.RunContinuationsAsynchronously), after);

        public async Task<ArchiveEntry?> OpenAsync(string path, CancellationToken stop)
        {
            if (Interlocked.Decrement(ref _free) < 0) await _open.Task.WaitAsync(stop);
            var entry = await archive.OpenAsync(path, stop);
            Interlocked.Increment(ref _opened);
            return entry;
        }

        public async IAsyncEnumerable<string> ListAsync(string prefix, [EnumeratorCancellation] CancellationToken stop)
        {
            Interlocked.Increment(ref _listed);
            if (Fault is { } fault) throw fault;
            await foreach (var path in archive.ListAsync(prefix, stop)) yield return path;
            await _open.Task.WaitAsync(stop);
        }

        public Task<string?> PutAsync(string path, Stream content, string? expected, CancellationToken stop) => archive.PutAsync(path, content, expected, stop);

        public Task<bool> DeleteAsync(string path, CancellationToken stop) => archive.DeleteAsync(path, stop);

        private static TaskCompletionSource Completed()
        {
            var open = new TaskCompletionSource();
            open.SetResult();
            return open;
        }
    }

    private sealed class Diary : ILogger<LatestWords>
    {
        public List<string> Faults { get; } = [];

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel level) => true;

        public void Log<TState>(LogLevel level, EventId id, TState state, Exception? fault, Func<TState, Exception?, string> text)
        {
            lock (Faults) Faults.Add(fault?.Message ?? text(state, fault));
        }
    }
}
