using Publishing.Documents.Meetings;
using Publishing.Parse.Parts;

namespace Publishing.Parse.Persons;

/// <summary>People, each once; a scan that reads one name in two ways does not make two people of them.</summary>
internal sealed class Roll
{
    private const int SurelyTheSame = 8;
    private readonly List<string> _keys = [];

    public List<Person> People { get; } = [];

    public void Add(Person person)
    {
        var key = Letters.Fold(person.Name);
        var same = _keys.FindIndex(known => known == key || (key.Length >= SurelyTheSame && Letters.Distance(known, key, 1) <= 1));
        if (same < 0)
        {
            _keys.Add(key);
            People.Add(person);
        }
        else if (People[same].Role is null && person.Role is not null)
        {
            People[same] = People[same] with { Role = person.Role };
        }
    }
}
