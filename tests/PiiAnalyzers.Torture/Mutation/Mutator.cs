using System.Collections.Concurrent;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PiiAnalyzers.Torture.Corpus;

namespace PiiAnalyzers.Torture.Mutation;

/// <summary>Makes mutants: source as it looks while somebody types, merges, or pastes the wrong thing.</summary>
internal sealed class Mutator(IReadOnlyList<SourceUnit> units, int seed)
{
    private const int MaxEdits = 8, MaxSplice = 30;

    /// <summary>What is thrown in among the tokens: starts of constructs, and ends of others.</summary>
    private static readonly string[] Strays =
    [
        "await", "yield return", "ref", "out", "scoped", "params", "field", "extension", "goto", "checked", "unsafe", "fixed", "stackalloc", "sizeof", "with {", "is {", "switch {",
        "?", "??=", "?.", "!", "..", "^", "=>", "::", "->", "*", "&", "{", "}", "(", ")", "[", "]", "<", ">", ";", ",", "@", "$\"{", "\"", "\"\"\"", "/*", "\n#if X\n", "\n#endregion\n",
        "this", "base", "default", "dynamic", "var", "record", "partial", "required", "file", "when", "and", "not", "nameof(", "typeof(", "new()", "static", "async", "1e", "0x", "\\u0041",
    ];

    private readonly ConcurrentDictionary<int, UnitPlan> _plans = new();

    public int Seed { get; } = seed;

    /// <summary>The same mutant for the same number, whichever thread asks and whatever was asked before.</summary>
    public Mutant Make(int index)
    {
        var random = new Random(unchecked((Seed * 397) ^ (index * 7919)));
        var number = random.Next(units.Count);
        var text = Plan(number).Annotate(random);
        var kinds = new StringBuilder();
        var rounds = random.Next(6) == 0 ? 2 : 1;
        for (var round = 0; round < rounds; round++)
        {
            (var kind, text) = Mutate(text, random);
            kinds.Append(round > 0 ? "+" : "").Append(kind);
        }

        return new Mutant(Seed, index, units[number].Name, kinds.ToString(), text, random.Next(2), Script: random.Next(40) == 0);
    }

    /// <summary>A unit annotated and otherwise untouched.</summary>
    public Mutant Whole(int number)
        => new(Seed, number, units[number].Name, "whole", Plan(number).Annotate(new Random(unchecked(Seed + number))), number % 2, Script: false);

    private UnitPlan Plan(int number) => _plans.GetOrAdd(number, index => new UnitPlan(units[index]));

    private (string Kind, string Text) Mutate(string text, Random random)
    {
        var kind = random.Next(100);
        if (kind < 8)
        {
            return ("whole", text);
        }

        if (kind < 26)
        {
            return ("truncated", text[..random.Next(text.Length + 1)]);
        }

        var tokens = SyntaxFactory.ParseTokens(text, options: CompilationFactory.ParseOptions).Where(static token => token.Span.Length > 0).Select(static token => token.Span).ToArray();
        if (tokens.Length < 2)
        {
            return ("whole", text);
        }

        var edits = new List<(int Start, int End, string Text)>();
        var count = random.Next(1, MaxEdits + 1);
        for (var i = 0; i < count; i++)
        {
            var token = tokens[random.Next(tokens.Length)];
            switch (kind)
            {
                case < 44:
                    edits.Add((token.Start, token.End, ""));
                    break;
                case < 58:
                    edits.Add((token.End, token.End, " " + text[token.Start..token.End]));
                    break;
                case < 74:
                    var other = random.Next(2) == 0 ? tokens[random.Next(tokens.Length)] : tokens[Math.Min(Array.IndexOf(tokens, token) + 1, tokens.Length - 1)];
                    edits.Add((token.Start, token.End, text[other.Start..other.End]));
                    edits.Add((other.Start, other.End, text[token.Start..token.End]));
                    break;
                case < 88:
                    edits.Add((token.Start, token.Start, Strays[random.Next(Strays.Length)] + " "));
                    break;
                default:
                    edits.Add((token.Start, token.Start, Splice(random) + " "));
                    break;
            }
        }

        return (kind switch { < 44 => "deleted", < 58 => "duplicated", < 74 => "swapped", < 88 => "strays", _ => "spliced" }, Apply(text, edits));
    }

    /// <summary>A piece out of another unit.</summary>
    private string Splice(Random random)
    {
        var other = units[random.Next(units.Count)].Text;
        var words = other.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            return "";
        }

        var start = random.Next(words.Length);
        return string.Join(' ', words.Skip(start).Take(random.Next(1, MaxSplice)));
    }

    /// <summary>Applies edits from the end, leaving out those that overlap one applied already.</summary>
    private static string Apply(string text, List<(int Start, int End, string Text)> edits)
    {
        var result = new StringBuilder(text);
        var limit = int.MaxValue;
        foreach (var (start, end, replacement) in edits.OrderByDescending(static edit => edit.Start).ThenByDescending(static edit => edit.End))
        {
            if (end <= limit)
            {
                result.Remove(start, end - start).Insert(start, replacement);
                limit = start;
            }
        }

        return result.ToString();
    }
}
