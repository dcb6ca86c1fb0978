namespace PiiAnalyzers.Generation;

/// <summary>
/// Writes the methods that print through a writer on the stack: nothing is allocated but the text. What a record prints for its base
/// still goes through a string builder, as the language wants it.
/// </summary>
internal static class WriterEmitter
{
    private const string Writer = "global::PiiAnalyzers.RedactedTextWriter";

    public static void Emit(CodeWriter code, RedactionModel model)
    {
        var composes = model.ComposesWithBase;
        ToString(code, model, composes);
        if (model.PrintMembersModifiers is not null)
        {
            code.Line();
            PrintMembers(code, model);
        }

        if (model.Members.Count > 0)
        {
            code.Line().Line(GeneratedFile.Mark).Open("private void " + RedactionEmitter.WriteMethod + "(ref " + Writer + " builder)");
            PrintEmitter.Emit(code, model.Members, string.Empty, string.Empty, toWriter: true);
            code.Close();
        }
    }

    private static void ToString(CodeWriter code, RedactionModel model, bool composes)
    {
        RedactionEmitter.MemberHeader(code, "public override string ToString()");
        if (composes)
        {
            ThroughBuilder(code, model);
            code.Close();
            return;
        }

        // A derived record has a ToString of its own; one that is hand-written and calls this one prints its own members through it.
        if (model.PrintMembersModifiers is { } modifiers && modifiers != "private")
        {
            code.Open("if (this.GetType() != typeof(" + model.Reference + "))");
            ThroughBuilder(code, model);
            code.Close().Line();
        }

        RedactionEmitter.GuardStack(code, model);
        Begin(code);
        code.Line("writer.Append(" + CodeWriter.Literal(model.TypeName + " { ") + ");");
        if (model.Members.Count > 0)
        {
            code.Line("this." + RedactionEmitter.WriteMethod + "(ref writer);");
        }

        code.Line("writer.Append(" + CodeWriter.Literal(model.Members.Count == 0 ? "}" : " }") + ");").Line("return writer.ToStringAndClear();").Close();
    }

    private static void ThroughBuilder(CodeWriter code, RedactionModel model)
        => code.Line("var builder = new " + RedactionEmitter.Builder + "(" + CodeWriter.Literal(model.TypeName + " { ") + ", 128);")
            .Open("if (this.PrintMembers(builder))").Line("builder.Append(' ');").Close().Line()
            .Line("builder.Append('}');")
            .Line("return builder.ToString();");

    private static void PrintMembers(CodeWriter code, RedactionModel model)
    {
        RedactionEmitter.MemberHeader(code, model.PrintMembersModifiers + " bool PrintMembers(" + RedactionEmitter.Builder + " builder)");
        RedactionEmitter.GuardStack(code, model);
        if (model.Members.Count == 0)
        {
            code.Line(model.ComposesWithBase ? "return base.PrintMembers(builder);" : "return false;").Close();
            return;
        }

        if (model.ComposesWithBase)
        {
            code.Open("if (base.PrintMembers(builder))").Line("builder.Append(\", \");").Close().Line();
        }

        Begin(code);
        code.Line("this." + RedactionEmitter.WriteMethod + "(ref writer);").Line("writer.AppendToAndClear(builder);").Line("return true;").Close();
    }

    private static void Begin(CodeWriter code)
        => code.Line("global::System.Span<char> buffer = stackalloc char[256];").Line("var writer = new " + Writer + "(buffer);");
}
