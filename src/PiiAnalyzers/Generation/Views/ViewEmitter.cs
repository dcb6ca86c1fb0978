using System.Text;

namespace PiiAnalyzers.Generation.Views;

/// <summary>Writes <c>ToRedacted</c> of a type, and the struct that it returns.</summary>
internal static class ViewEmitter
{
    public const string FileSuffix = ".View.g.cs";

    private const string Generic = "global::System.Collections.Generic.";
    private const string Writer = "global::PiiAnalyzers.RedactedTextWriter";

    public static string Emit(CarrierModel model)
    {
        var pair = Generic + "KeyValuePair<string, " + model.Nullable("object") + ">";
        var code = GeneratedFile.Begin(model.AllowsNullable, model.Namespace, model.Declarations, " : global::" + Carriers.InterfaceName);

        code.Line("/// <summary>Takes a picture of the object in which personal data is masked. It holds neither the object nor anything personal.</summary>")
            .Line("/// <returns>The members by name, to be logged or printed.</returns>")
            .Line("[global::PiiAnalyzers.PiiSanitizer]")
            .Line(GeneratedFile.Mark)
            .Line((model.HidesAnother ? "public new " : "public ") + Carriers.ViewName + " " + Carriers.MethodName + "() => new " + Carriers.ViewName + "(this);")
            .Line()
            .Line("/// <inheritdoc/>")
            .Line("[global::PiiAnalyzers.PiiSanitizer]")
            .Line(GeneratedFile.Mark)
            .Line(Generic + "IReadOnlyList<" + pair + "> global::" + Carriers.InterfaceName + "." + Carriers.MethodName + "() => new " + Carriers.ViewName + "(this);")
            .Line();
        Struct(code, model, pair);
        return GeneratedFile.End(code, model.Namespace, model.Declarations);
    }

    private static void Struct(CodeWriter code, CarrierModel model, string pair)
    {
        code.Line("/// <summary>A picture of the object in which personal data is masked.</summary>")
            .Line(GeneratedFile.Mark)
            .Open((model.HidesAnother ? "public new " : "public ") + "readonly struct " + Carriers.ViewName + " : global::PiiAnalyzers.IRedactedViewOf<" + model.Reference + ">" + (model.IsSpanFormattable ? ", global::System.ISpanFormattable" : ", global::System.IFormattable"));
        for (var i = 0; i < model.Members.Count; i++)
        {
            code.Line("private readonly " + model.Members[i].Type + " _" + i + ";");
        }

        code.Line()
            .Open("internal " + Carriers.ViewName + "(" + model.Reference + " value)");
        for (var i = 0; i < model.Members.Count; i++)
        {
            code.Line("this._" + i + " = " + model.Members[i].Value + ";");
        }

        code.Close().Line();
        List(code, model, pair);
        Text(code, model);
        var ignored = Enumerable.Range(0, model.Members.Count).Where(index => model.Members[index].IsJsonIgnored).Select(static index => "index == " + index);
        code.Line()
            .Line("/// <inheritdoc/>")
            .Line("bool global::PiiAnalyzers.IRedactedView.IsIgnoredByJson(int index) => " + (string.Join(" || ", ignored) is { Length: > 0 } any ? any : "false") + ";");
        code.Close();
    }

    private static void List(CodeWriter code, CarrierModel model, string pair)
    {
        code.Line("/// <inheritdoc/>").Line("public int Count => " + model.Members.Count + ";").Line()
            .Line("/// <inheritdoc/>")
            .Open("public " + pair + " this[int index]").Open("get").Open("switch (index)");
        for (var i = 0; i < model.Members.Count; i++)
        {
            code.Line("case " + i + ": return new " + pair + "(" + CodeWriter.Literal(model.Members[i].Name) + ", " + (model.Members[i].Type == "bool" ? "global::PiiAnalyzers.RedactedValue.OfBoolean(this._" + i + ")" : "this._" + i) + ");");
        }

        code.Line("default: throw new global::System.ArgumentOutOfRangeException(\"index\");")
            .Close().Close().Close().Line()
            .Line("/// <inheritdoc/>")
            .Open("public " + Generic + "IEnumerator<" + pair + "> GetEnumerator()")
            .Open("for (var i = 0; i < " + model.Members.Count + "; i++)").Line("yield return this[i];").Close()
            .Close().Line()
            .Line("/// <inheritdoc/>")
            .Line("global::System.Collections.IEnumerator global::System.Collections.IEnumerable.GetEnumerator() => this.GetEnumerator();").Line();
    }

    private static void Text(CodeWriter code, CarrierModel model)
    {
        code.Line("/// <inheritdoc/>").Open("public void WriteTo(ref " + Writer + " writer)");
        Members(code, model, static (member, index) => (member.IsText ? "Append(this._" : "AppendValue(this._") + index + ")");
        code.Close().Line()
            .Line("/// <inheritdoc/>")
            .Line("global::PiiAnalyzers.IRedactedView global::PiiAnalyzers.IRedactedViewOf<" + model.Reference + ">.Of(" + model.Reference + " value) => new " + Carriers.ViewName + "(value);").Line()
            .Line("/// <inheritdoc/>")
            .Open("void global::PiiAnalyzers.IRedactedViewOf<" + model.Reference + ">.WriteTo(" + model.Reference + " value, ref " + Writer + " writer)");

        // Where nothing is known of a type, the conversion keeps the call from being bound at run time.
        Members(code, model, (member, _) => member.Written is { } written ? "AppendMasked(" + written + ")"
            : member.IsText ? "Append(" + member.Value + ")"
            : member.Type == model.Nullable("object") ? "AppendValue((" + member.Type + ")(" + member.Value + "))"
            : "AppendValue(" + member.Value + ")");
        code.Close().Line()
            .Line("/// <inheritdoc/>")
            .Open("public override string ToString()")
            .Line("global::System.Span<char> buffer = stackalloc char[256];")
            .Line("var writer = new " + Writer + "(buffer);")
            .Line("this.WriteTo(ref writer);")
            .Line("return writer.ToStringAndClear();").Close().Line()
            .Line("/// <inheritdoc/>")
            .Line("public string ToString(" + model.Nullable("string") + " format, " + model.Nullable("global::System.IFormatProvider") + " formatProvider) => this.ToString();");
        if (model.IsSpanFormattable)
        {
            code.Line()
                .Line("/// <inheritdoc/>")
                .Open("public bool TryFormat(global::System.Span<char> destination, out int charsWritten, global::System.ReadOnlySpan<char> format, " + model.Nullable("global::System.IFormatProvider") + " provider)")
                .Line("var writer = " + Writer + ".Into(destination);")
                .Line("this.WriteTo(ref writer);")
                .Line("return writer.TryComplete(out charsWritten);").Close();
        }
    }

    private static void Members(CodeWriter code, CarrierModel model, Func<ViewMember, int, string> write)
    {
        var text = new StringBuilder(model.TypeName + " { ");
        for (var i = 0; i < model.Members.Count; i++)
        {
            text.Append(i == 0 ? string.Empty : ", ").Append(model.Members[i].Name).Append(" = ");
            code.Line("writer.Append(" + CodeWriter.Literal(text.ToString()) + ");").Line("writer." + write(model.Members[i], i) + ";");
            text.Clear();
        }

        code.Line("writer.Append(" + CodeWriter.Literal(text + (model.Members.Count == 0 ? "}" : " }")) + ");");
    }
}
