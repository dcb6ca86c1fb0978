using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace PiiAnalyzers.Generation;

/// <summary>Writes indented source with the same line ends on every machine.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    public static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    public CodeWriter Line(string text = "")
    {
        if (text.Length > 0)
        {
            _text.Append(' ', _depth * 4).Append(text);
        }

        _text.Append('\n');
        return this;
    }

    /// <summary>A line at the margin, as directives are written.</summary>
    public CodeWriter Directive(string text)
    {
        _text.Append(text).Append('\n');
        return this;
    }

    public CodeWriter Open(string header)
    {
        Line(header).Line("{");
        _depth++;
        return this;
    }

    public CodeWriter Close()
    {
        _depth--;
        return Line("}");
    }

    public override string ToString() => _text.ToString();
}
