namespace PiiAnalyzers.Generation;

/// <summary>Writes the file of one type: the part it is added to, and in it the methods that print.</summary>
internal static class RedactionEmitter
{
    public const string FileSuffix = ".Redaction.g.cs";

    /// <summary>The name of the method that other generated methods share.</summary>
    public const string WriteMethod = "WriteRedactedMembers";

    public const string Builder = "global::System.Text.StringBuilder";

    public static string Emit(RedactionModel model)
    {
        var code = GeneratedFile.Begin(model.AllowsNullable, model.Namespace, model.Declarations);
        if (model.UsesWriter)
        {
            WriterEmitter.Emit(code, model);
        }
        else if (model.PrintMembersModifiers is null)
        {
            MemberHeader(code, "public override string ToString()");
            GuardStack(code, model);
            code.Line("var builder = new " + Builder + "();");
            PrintEmitter.Emit(code, model, model.TypeName + " { ", " }");
            code.Line("return builder.ToString();").Close();
        }
        else
        {
            PrintMembers(code, model);
            if (model.WritesToString)
            {
                code.Line();
                RecordToString(code, model);
            }
        }

        return GeneratedFile.End(code, model.Namespace, model.Declarations);
    }

    private static void PrintMembers(CodeWriter code, RedactionModel model)
    {
        MemberHeader(code, model.PrintMembersModifiers + " bool PrintMembers(" + Builder + " builder)");
        GuardStack(code, model);
        if (model.Members.Count == 0)
        {
            code.Line(model.Base == BasePrinting.PrintMembers ? "return base.PrintMembers(builder);" : "return false;").Close();
            return;
        }

        if (model.Base == BasePrinting.PrintMembers)
        {
            code.Open("if (base.PrintMembers(builder))").Line("builder.Append(\", \");").Close().Line();
        }

        PrintEmitter.Emit(code, model, string.Empty, string.Empty);
        code.Line("return true;").Close();
    }

    /// <summary>What the compiler writes for the record, word for word.</summary>
    private static void RecordToString(CodeWriter code, RedactionModel model)
    {
        MemberHeader(code, "public override string ToString()");
        code.Line("var builder = new " + Builder + "();")
            .Line("builder.Append(" + CodeWriter.Literal(model.TypeName + " { ") + ");")
            .Open("if (this.PrintMembers(builder))").Line("builder.Append(' ');").Close()
            .Line()
            .Line("builder.Append('}');")
            .Line("return builder.ToString();")
            .Close();
    }

    public static void MemberHeader(CodeWriter code, string signature) => code.Line("/// <inheritdoc/>").Line(GeneratedFile.Mark).Open(signature);

    public static void GuardStack(CodeWriter code, RedactionModel model)
    {
        if (model.GuardsStack)
        {
            code.Line("global::System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();");
        }
    }
}
