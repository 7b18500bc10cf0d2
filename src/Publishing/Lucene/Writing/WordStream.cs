using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using Publishing.German;

namespace Publishing.Lucene.Writing;

/// <summary>Hands words that are already analysed to Lucene: one position a word, whatever the number of its forms.</summary>
internal sealed class WordStream : TokenStream
{
    private readonly IReadOnlyList<WordForms> _words;
    private readonly Func<WordForms, string[]> _forms;
    private readonly ICharTermAttribute _term;
    private readonly IPositionIncrementAttribute _step;
    private int _word;
    private int _form;
    private int _steps;

    public WordStream(IReadOnlyList<WordForms> words, Func<WordForms, string[]> forms)
    {
        (_words, _forms) = (words, forms);
        _term = AddAttribute<ICharTermAttribute>();
        _step = AddAttribute<IPositionIncrementAttribute>();
    }

    public override bool IncrementToken()
    {
        for (; _word < _words.Count; _word++, _form = 0)
        {
            var forms = _forms(_words[_word]);
            if (_form == 0) _steps++;
            if (_form == forms.Length) continue;
            ClearAttributes();
            _term.SetEmpty().Append(forms[_form]);
            _step.PositionIncrement = _steps;
            (_steps, _form) = (0, _form + 1);
            return true;
        }

        return false;
    }

    public override void Reset()
    {
        base.Reset();
        (_word, _form, _steps) = (0, 0, 0);
    }
}
