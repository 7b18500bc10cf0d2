using System.Text.Json;

namespace Publishing.Evaluate.Minutes;

/// <summary>Makes a gold file of what a council's OParl system says of the items in which its papers were dealt with.</summary>
/// <remarks>
/// Reads saved OParl objects (papers with their consultations and files, meetings with their agenda items), one a file. Item minutes
/// hang on the paper as auxiliary files: every item in which the paper was dealt with is expected in each of its files, for the
/// file of that day; all other items of the same meetings are optional.
/// </remarks>
public static class OparlGold
{
    public static IEnumerable<string> Rows(IEnumerable<string> objects)
    {
        var items = new Dictionary<string, (string Date, string Number, string Result, string Meeting)>(StringComparer.Ordinal);
        var papers = new List<JsonElement>();
        foreach (var path in objects.Order(StringComparer.Ordinal))
        {
            using var json = JsonDocument.Parse(File.ReadAllText(path));
            if (json.RootElement.ValueKind != JsonValueKind.Object) continue;
            if (Text(json.RootElement, "type").EndsWith("/Paper", StringComparison.Ordinal)) papers.Add(json.RootElement.Clone());
            if (!Text(json.RootElement, "type").EndsWith("/Meeting", StringComparison.Ordinal)) continue;
            foreach (var item in List(json.RootElement, "agendaItem"))
                items[Text(item, "id")] = (Text(json.RootElement, "start")[..10], Text(item, "number"), Text(item, "result"), Text(json.RootElement, "id"));
        }

        yield return "file_id\tdate\tnumber\tpaper\tresult\toptional";
        var agendas = items.Values.ToLookup(item => item.Meeting, StringComparer.Ordinal);
        foreach (var paper in papers)
        {
            var consulted = List(paper, "consultation").Select(one => Text(one, "agendaItem")).Where(items.ContainsKey).Select(id => items[id]).ToList();
            foreach (var file in List(paper, "auxiliaryFile"))
            {
                var id = Path.GetFileNameWithoutExtension(Text(file, "fileName")).TrimStart('0');
                foreach (var item in consulted) yield return $"{id}\t{item.Date}\t{item.Number}\t{Text(paper, "reference")}\t{item.Result}\t";
                foreach (var other in consulted.Select(item => item.Meeting).Distinct().SelectMany(meeting => agendas[meeting]).Except(consulted))
                    yield return $"{id}\t{other.Date}\t{other.Number}\t\t\tx";
            }
        }
    }

    private static string Text(JsonElement of, string name) =>
        of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static JsonElement[] List(JsonElement of, string name) =>
        of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [];
}
