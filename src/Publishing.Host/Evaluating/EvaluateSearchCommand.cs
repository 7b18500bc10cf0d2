using System.CommandLine;
using Publishing.Archive.Accepted;
using Publishing.Evaluate.Queries;
using Publishing.Search;
using Publishing.Search.Spelling;

namespace Publishing.Host.Evaluating;

/// <summary>Measures what the search answers to judged queries over the portal's own archive.</summary>
internal static class EvaluateSearchCommand
{
    private static readonly Argument<string> Queries = new("queries") { Description = "Beurteilte Fragen (TSV, Spalten wie in docs/evaluation.md)" };
    private static readonly Option<bool> Json = new("--json") { Description = "Ergebnis als JSON auf die Standardausgabe" };

    public static Command Create()
    {
        var command = new Command("search", "Die Suche im Archiv unter --data") { Queries, Json };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult call, CancellationToken stop)
    {
        if (await Portal.ReadAsync(call.GetRequiredValue(Queries), JudgedQueries.Read) is not { } set) return Portal.Misused;
        await using var services = Portal.Open(call);
        await services.GetRequiredService<Speller>().ReadyAsync(stop);
        var result = await MeasureAsync(set, services.GetRequiredService<Records>(), services.GetRequiredService<Answering>(), stop);
        foreach (var line in SearchReport.ToLines(result)) await (call.GetValue(Json) ? Console.Error : Console.Out).WriteLineAsync(line);
        if (call.GetValue(Json)) await Console.Out.WriteLineAsync(SearchReport.ToJson(result));
        return result.All.Queries > 0 ? 0 : await Portal.SayAsync("Keine der Fragen lässt sich an diesem Archiv messen.", Portal.Failed);
    }

    public static async Task<SearchEvaluation> MeasureAsync(JudgedQueries set, Records records, Answering answering, CancellationToken stop)
    {
        var asked = set.Queries.ToLookup(query => QueryLimits.ProblemOf(new SearchQuery { Text = query.Text }));
        var faults = set.Faults.Concat(asked.Where(group => group.Key is not null)
            .SelectMany(group => group.Select(query => new SetFault(query.Line, group.Key!))));
        var names = await records.AllAsync(stop)
            .SelectMany(record => record.File.AllNames().Select(name => (record.File.Id, name)))
            .ToListAsync(stop);
        var (queries, all) = new ArchivedNames(names).Place(new JudgedQueries([.. asked[null]], [.. faults]));
        var ranking = new DocumentRanking(answering);
        List<AnsweredQuery> answers = [];
        foreach (var query in queries) answers.Add(await ranking.AskAsync(query, stop));
        return SearchEvaluation.Of(answers, all);
    }
}
