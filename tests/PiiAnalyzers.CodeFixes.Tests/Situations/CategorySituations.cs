using PiiAnalyzers.CodeFixes.Annotations;

namespace PiiAnalyzers.CodeFixes.Tests.Situations;

internal sealed class CategorySituations : ISituations
{
    public Type Fix => typeof(CategoryAttributeFix);

    public IEnumerable<SituationCase> Cases =>
    [
        SituationCase.Of(
            Situation.NestedTypes,
            "public partial class Outer { " + Type("[{|PII1007:Pii(PiiCategory.Email)|}] string mail", "string mail") + " }",
            "public partial class Outer { " + Type("[PiiEmail] string mail", "string mail") + " }"),
        SituationCase.Of(
            Situation.NamedArguments,
            Type("[{|PII1007:Pii(category: PiiCategory.Phone)|}] string mail = \"\"", "string mail").Replace("[LoggerMessage(1, LogLevel.Information, \"{Mail}\")]", "[LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = \"{Mail}\")]", StringComparison.Ordinal),
            Type("[PiiPhone] string mail = \"\"", "string mail").Replace("[LoggerMessage(1, LogLevel.Information, \"{Mail}\")]", "[LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = \"{Mail}\")]", StringComparison.Ordinal)),
        SituationCase.Of(
            Situation.Interpolation,
            Type("[{|PII1007:Pii(PiiCategory.Email)|}] string mail = $\"{nameof(Log)}\"", "string mail"),
            Type("[PiiEmail] string mail = $\"{nameof(Log)}\"", "string mail")),
        SituationCase.Of(
            Situation.LinesAndComments,
            Type("\n        // the mail\n        [{|PII1007:Pii( // as\n            PiiCategory.Email)|}] /* is */ string mail", "string mail"),
            Type("\n        // the mail\n        [PiiEmail] /* is */ string mail", "string mail")),
        SituationCase.Of(Situation.NullableOn, Type("[{|PII1007:Pii(PiiCategory.Email)|}] string? mail", "string? mail"), Type("[PiiEmail] string? mail", "string? mail")),
        SituationCase.Of(Situation.NullableOff, "#nullable disable\n" + Type("[{|PII1007:Pii(PiiCategory.Email)|}] string mail", "string mail"), "#nullable disable\n" + Type("[PiiEmail] string mail", "string mail")),
        new(
            Situation.MissingUsing,
            "using Microsoft.Extensions.Logging;\n\n" + Type("[{|PII1007:PiiAnalyzers.Pii(PiiAnalyzers.PiiCategory.Email)|}] string mail, [{|PII1007:global::PiiAnalyzers.PiiAttribute(PiiAnalyzers.PiiCategory.Phone)|}] string phone", "string mail, string phone"),
            "using Microsoft.Extensions.Logging;\n\n" + Type("[PiiAnalyzers.PiiEmail] string mail, [global::PiiAnalyzers.PiiPhone] string phone", "string mail, string phone")),
        new(
            Situation.Aliases,
            "using Microsoft.Extensions.Logging;\nusing Data = PiiAnalyzers.PiiAttribute;\nusing P = PiiAnalyzers;\nusing Kind = PiiAnalyzers.PiiCategory;\n\n" + Type("[{|PII1007:Data(Kind.Email)|}] string mail, [{|PII1007:P.Pii(Kind.Phone)|}] string phone, [{|PII1007:P::Pii(Kind.Name)|}] string name", "string mail, string phone, string name"),
            "using Microsoft.Extensions.Logging;\nusing PiiAnalyzers;\nusing Data = PiiAnalyzers.PiiAttribute;\nusing P = PiiAnalyzers;\nusing Kind = PiiAnalyzers.PiiCategory;\n\n" + Type("[PiiEmail] string mail, [P.PiiPhone] string phone, [P::PiiName] string name", "string mail, string phone, string name")),
        SituationCase.Of(
            Situation.ConditionalAccess,
            Type("[{|PII1007:Pii(PiiCategory.Email)|}] string? mail", "string? mail") + "\npublic class S { public void M(Customer? c, ILogger l) => Log.Sent(l, PiiMask.Email(c?.Email)); }",
            Type("[PiiEmail] string? mail", "string? mail") + "\npublic class S { public void M(Customer? c, ILogger l) => Log.Sent(l, PiiMask.Email(c?.Email)); }"),
        SituationCase.Of(
            Situation.OverlappingFixes,
            Type("[{|PII1007:Pii(PiiCategory.Email)|}, NotNull] string mail, [NotNull, {|PII1007:Pii(PiiCategory.Phone)|}] string phone", "string mail, string phone") + "\npublic class NotNullAttribute : Attribute { }",
            Type("[PiiEmail, NotNull] string mail, [NotNull, PiiPhone] string phone", "string mail, string phone") + "\npublic class NotNullAttribute : Attribute { }"),
    ];

    private static string Type(string parameters, string implemented)
        => "public static partial class Log\n{\n    [LoggerMessage(1, LogLevel.Information, \"{Mail}\")]\n    public static partial void Sent(ILogger logger, " + parameters + ");\n\n    public static partial void Sent(ILogger logger, " + implemented + ") { }\n}\n";
}
