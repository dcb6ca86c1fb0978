using System.Text;

namespace PiiAnalyzers.Generation;

/// <summary>Writes the statements that append members to <c>builder</c>, a string builder or a writer.</summary>
internal static class PrintEmitter
{
    /// <summary>Fixed text that stands between two values is appended in one call.</summary>
    public static void Emit(CodeWriter code, RedactionModel model, string prefix, string suffix, bool toWriter = false)
    {
        var members = model.Members;
        var asObject = model.AllowsNullable ? "(object?)" : "(object)";
        var text = new StringBuilder(prefix);
        for (var i = 0; i < members.Count; i++)
        {
            var member = members[i];
            text.Append(i == 0 ? string.Empty : ", ").Append(member.Name).Append(" = ");
            if (member.Form == PrintForm.FixedText)
            {
                text.Append(member.Detail);
                continue;
            }

            Flush(code, text);
            code.Line(toWriter ? Written(member, asObject) : "builder.Append(" + Value(member, asObject) + ");");
        }

        // An object without members prints "{ }", not "{  }".
        text.Append(members.Count == 0 ? suffix.TrimStart() : suffix);
        Flush(code, text);
    }

    private static string Written(PrintedMember member, string asObject) => member.Form switch
    {
        PrintForm.PlainText => "builder.AppendValue(" + member.Access + ");",
        PrintForm.StringText => "builder.Append(" + member.Access + ");",
        PrintForm.MaskedString => "builder.AppendMasked(global::PiiAnalyzers.PiiCategory." + member.Detail + ", " + member.Access + ");",
        PrintForm.ObjectText => "builder.Append((" + asObject + member.Access + ")?.ToString());",
        _ => "builder.Append(" + Value(member, asObject) + ");",
    };

    private static string Value(PrintedMember member, string asObject) => member.Form switch
    {
        PrintForm.ValueText => member.Access + ".ToString()",
        PrintForm.ObjectText => asObject + member.Access,
        PrintForm.Mask => "global::PiiAnalyzers.PiiMask." + member.Detail + "(" + member.Access + ")",
        PrintForm.MaskedObject => "global::PiiAnalyzers.PiiMask." + member.Detail + "(" + asObject + member.Access + ")",
        PrintForm.FixedTextOrNoValue => member.Access + ".HasValue ? " + CodeWriter.Literal(member.Detail!) + " : null",
        // The conversion keeps user-defined operators out; for a type parameter the runtime does not box.
        _ => asObject + member.Access + " == null ? null : " + CodeWriter.Literal(member.Detail!),
    };

    private static void Flush(CodeWriter code, StringBuilder text)
    {
        if (text.Length > 0)
        {
            code.Line("builder.Append(" + CodeWriter.Literal(text.ToString()) + ");");
            text.Clear();
        }
    }
}
