using System.Runtime.CompilerServices;
using Publishing.Documents;
using Publishing.Vocabulary;

namespace Publishing.Repair;

/// <summary>Repairs the pages whose verdict asks for it. Any number of threads may share one.</summary>
public sealed class TextRepairer
{
    private readonly ConditionalWeakTable<KnownWords, Choices> _choices = [];

    internal DocumentText Repair(DocumentText text, KnownWords words)
    {
        var repair = new PageRepair(_choices.GetValue(words, known => new Choices(known)));
        return new([.. text.Pages.Select(page => repair.Repair(page, true))]);
    }
}
