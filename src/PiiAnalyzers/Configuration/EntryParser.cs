using System.Collections.Immutable;
using PiiAnalyzers.Classification;

namespace PiiAnalyzers.Configuration;

/// <summary>Reads one entry: <c>id = meaning</c>, or <c>id(parameter) = meaning</c>.</summary>
internal static class EntryParser
{
    private const string Return = "return:", Sink = "sink:", Sanitizer = "sanitizer", None = "none";

    public static readonly ImmutableArray<string> SinkKinds = ["Log", "Serialization", "Storage", "Transmission"];

    private static readonly ImmutableDictionary<string, Category> Categories = Enum.GetValues(typeof(Category))
        .Cast<Category>()
        .ToImmutableDictionary(static category => category.ToString(), StringComparer.OrdinalIgnoreCase);

    /// <summary>Part of an entry's text.</summary>
    internal readonly record struct Part(int Start, int Length);

    /// <summary>The entry, or what is wrong with it and where in the text.</summary>
    internal readonly record struct Result(ConfiguredEntry? Entry, string? Problem, Part Where)
    {
        public static Result Fail(string problem, Part where) => new(null, problem, where);
    }

    public static Result Parse(string text, EntryPlace place)
    {
        var all = Trim(text, 0, text.Length);
        var equals = text.IndexOf('=');
        if (equals < 0)
        {
            return Result.Fail("write 'id = category', for example 'P:Contoso.Person.Mail = Email'", all);
        }

        var left = Trim(text, 0, equals);
        var right = Trim(text, equals + 1, text.Length);
        if (right.Length == 0)
        {
            return Result.Fail("nothing stands after '=': write a category, 'none', 'sanitizer' or 'sink:' with a kind", all);
        }

        var (id, parameter) = SplitParameter(WithoutBlanks(Text(text, left)));
        if (DocumentationIds.ProblemOf(id) is { } problem)
        {
            return Result.Fail(problem, left);
        }

        return parameter is not null && (id[0] != 'M' || !IsIdentifier(parameter))
            ? Result.Fail(id[0] != 'M' ? "only methods have parameters: begin the entry with M:" : $"'{parameter}' is not the name of a parameter", left)
            : Meaning(id, parameter, Text(text, right), right, place);
    }

    /// <summary>The category of a name; null when there is none so called.</summary>
    public static Category? CategoryOf(string name) => Categories.TryGetValue(name, out var category) ? category : null;

    public static string UnknownCategory(string name) => $"'{name}' is not a category: use {string.Join(", ", Enum.GetNames(typeof(Category)))}";

    private static Result Meaning(string id, string? parameter, string value, Part where, EntryPlace place)
    {
        if (Is(value, Sanitizer))
        {
            return parameter is null && id[0] is 'M' or 'T'
                ? new(new(id, null, EntryMeaning.Sanitizer, default, null, place), null, where)
                : Result.Fail("a sanitizer is a method, or a type with all its methods: begin the entry with M: or T:, and name no parameter", where);
        }

        if (value.StartsWith(Sink, StringComparison.OrdinalIgnoreCase))
        {
            var kind = value.Substring(Sink.Length).Trim();
            if (SinkKinds.FirstOrDefault(known => Is(kind, known)) is not { } named)
            {
                return Result.Fail($"'{kind}' is not a kind of sink: use {string.Join(", ", SinkKinds)}", where);
            }

            return parameter is null && id[0] != 'P'
                ? Result.Fail("a sink is a parameter: name it in parentheses after the id of the method, 'M:Type.Method(System.String)(text)'", where)
                : new(new(id, parameter, EntryMeaning.Sink, default, named, place), null, where);
        }

        var ofReturn = value.StartsWith(Return, StringComparison.OrdinalIgnoreCase);
        if (ofReturn && (id[0] != 'M' || parameter is not null))
        {
            return Result.Fail("only a method returns: begin the entry with M: and name no parameter", where);
        }

        var name = ofReturn ? value.Substring(Return.Length).Trim() : value;
        if (Is(name, None))
        {
            return new(new(id, parameter, EntryMeaning.NotPersonal, default, null, place), null, where);
        }

        if (CategoryOf(name) is not { } category)
        {
            return Result.Fail(UnknownCategory(name), where);
        }

        return id[0] == 'M' && parameter is null && !ofReturn
            ? Result.Fail($"what of the method is meant: 'return:{category}' for what it returns, or a parameter in parentheses after the id", where)
            : new(new(id, parameter, EntryMeaning.Personal, category, null, place), null, where);
    }

    /// <summary>The parameter's name stands in parentheses of its own, after those of the signature.</summary>
    private static (string Id, string? Parameter) SplitParameter(string id)
    {
        if (id.Length == 0 || id[id.Length - 1] != ')')
        {
            return (id, null);
        }

        var open = id.LastIndexOf('(');
        return open > 0 && id[open - 1] == ')'
            ? (id.Substring(0, open), id.Substring(open + 1, id.Length - open - 2))
            : (id, null);
    }

    private static bool IsIdentifier(string name) => Microsoft.CodeAnalysis.CSharp.SyntaxFacts.IsValidIdentifier(name);

    private static bool Is(string text, string word) => string.Equals(text, word, StringComparison.OrdinalIgnoreCase);

    private static string Text(string text, Part part) => text.Substring(part.Start, part.Length);

    private static string WithoutBlanks(string text) => string.Concat(text.Where(static c => !char.IsWhiteSpace(c)));

    private static Part Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new(start, end - start);
    }
}
