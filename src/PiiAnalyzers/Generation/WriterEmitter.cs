namespace PiiAnalyzers.Generation;

/// <summary>
/// Writes the methods that print through a writer on the stack: nothing is allocated but the text. What a record prints for its base
/// still goes through a string builder, as the language wants it.
/// </summary>
internal static class WriterEmitter
{
    private const string Writer = "global::PiiAnalyzers.RedactedTextWriter";

    // Characters: of a value with the equals sign before it, of all that a base writes, and of a buffer.
    private const int ValueLength = 20;
    private const int InheritedLength = 100;
    private const int LeastLength = 64;
    private const int MostLength = 384;

    public static void Emit(CodeWriter code, RedactionModel model)
    {
        ToString(code, model);
        if (model.PrintMembersModifiers is not null)
        {
            code.Line();
            PrintMembers(code, model);
        }

        if (model.Writes)
        {
            code.Line().Line(GeneratedFile.Mark).Open(model.WriteModifiers + " void " + RedactionEmitter.WriteMethod + "(ref " + Writer + " builder)");
            var goesOn = model.Base == BasePrinting.Writer;
            if (goesOn)
            {
                code.Line("base." + RedactionEmitter.WriteMethod + "(ref builder);");
            }

            PrintEmitter.Emit(code, model, goesOn && model.Members.Count > 0 ? ", " : string.Empty, string.Empty, toWriter: true);
            code.Close();
        }
    }

    private static void ToString(CodeWriter code, RedactionModel model)
    {
        RedactionEmitter.MemberHeader(code, "public override string ToString()");
        if (model.Base == BasePrinting.PrintMembers)
        {
            ThroughBuilder(code, model);
            code.Close();
            return;
        }

        // A derived record has a ToString of its own; one that is hand-written and calls this one prints its own members through it.
        if (model.PrintMembersModifiers is { } modifiers && modifiers != "private" && !model.IsSealed)
        {
            code.Open("if (this.GetType() != typeof(" + model.Reference + "))");
            ThroughBuilder(code, model);
            code.Close().Line();
        }

        RedactionEmitter.GuardStack(code, model);
        Begin(code, model);
        code.Line("writer.Append(" + CodeWriter.Literal(model.TypeName + " { ") + ");");
        if (model.Writes)
        {
            code.Line("this." + RedactionEmitter.WriteMethod + "(ref writer);");
        }

        code.Line("writer.Append(" + CodeWriter.Literal(model.Writes ? " }" : "}") + ");").Line("return writer.ToStringAndClear();").Close();
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
        if (!model.Writes)
        {
            code.Line(model.Base == BasePrinting.PrintMembers ? "return base.PrintMembers(builder);" : "return false;").Close();
            return;
        }

        if (model.Base == BasePrinting.PrintMembers)
        {
            code.Open("if (base.PrintMembers(builder))").Line("builder.Append(\", \");").Close().Line();
        }

        Begin(code, model);
        code.Line("this." + RedactionEmitter.WriteMethod + "(ref writer);").Line("writer.AppendToAndClear(builder);").Line("return true;").Close();
    }

    /// <summary>The stack is cleared before use, so room is taken for what usual values need; longer text goes on elsewhere.</summary>
    private static void Begin(CodeWriter code, RedactionModel model)
    {
        var expected = model.TypeName.Length + (model.Base == BasePrinting.None ? 4 : InheritedLength) + model.Members.Sum(static member => member.Name.Length + ValueLength);
        var length = Math.Min(MostLength, (expected + LeastLength - 1) / LeastLength * LeastLength);
        code.Line("global::System.Span<char> buffer = stackalloc char[" + length.ToString(System.Globalization.CultureInfo.InvariantCulture) + "];").Line("var writer = new " + Writer + "(buffer);");
    }
}
