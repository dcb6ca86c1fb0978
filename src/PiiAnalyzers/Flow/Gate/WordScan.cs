using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace PiiAnalyzers.Flow.Gate;

/// <summary>
/// Says of whole files whether one of some words may be named in them, from their characters alone: most projects hold nothing personal,
/// and their files are not worth more than this. A word in a comment or a string counts as well; what calls for a closer look is left to it.
/// </summary>
internal sealed class WordScan
{
    private const int BufferSize = 8192;

    [ThreadStatic]
    private static char[]? _buffer;

    private readonly HashSet<ulong> _words = [];

    public WordScan(IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            _words.Add(NameHash.Of(word));
        }
    }

    public bool MayOccurIn(SyntaxTree tree, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return MayOccurIn(tree.GetText(cancellationToken));
    }

    public bool MayOccurIn(SourceText text)
    {
        var buffer = _buffer ??= new char[BufferSize];
        var hash = NameHash.Start;
        var previous = '\0';
        for (var start = 0; start < text.Length; start += buffer.Length)
        {
            var count = Math.Min(buffer.Length, text.Length - start);
            text.CopyTo(start, buffer, 0, count);
            for (var i = 0; i < count; i++)
            {
                var character = buffer[i];
                if (IsPart(character))
                {
                    // Written as its number, or with characters that the compiler leaves out of names.
                    if ((previous == '\\' && character is 'u' or 'U') || (character >= 0x80 && CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.Format))
                    {
                        return true;
                    }

                    hash = NameHash.Add(hash, character);
                }
                else if (hash != NameHash.Start)
                {
                    if (_words.Contains(hash))
                    {
                        return true;
                    }

                    hash = NameHash.Start;
                }

                previous = character;
            }
        }

        return _words.Contains(hash);
    }

    private static bool IsPart(char character)
        => character < 0x80
            ? character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_' or (>= '0' and <= '9')
            : char.IsLetterOrDigit(character)
                || CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.ConnectorPunctuation or UnicodeCategory.Format;
}
