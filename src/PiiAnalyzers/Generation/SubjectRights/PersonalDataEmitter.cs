namespace PiiAnalyzers.Generation.SubjectRights;

/// <summary>Writes the description of the personal data of a type, its export and its erasure.</summary>
internal static class PersonalDataEmitter
{
    public const string FileSuffix = ".PersonalData.g.cs";

    private const string Pii = "global::PiiAnalyzers.";
    private const string List = "global::System.Collections.Generic.IReadOnlyList<";

    public static string Emit(PersonalDataModel model)
    {
        var code = GeneratedFile.Begin(model.AllowsNullable, model.Namespace, model.Declarations, " : " + Pii + "IPersonalDataCarrier");
        var access = model.HidesAnother ? "public new " : "public ";
        Description(code, model, access);
        code.Line()
            .Line("/// <summary>Exports the personal data of the object and of all that is nested in it, in clear.</summary>")
            .Line("/// <returns>The values by path.</returns>")
            .Line(GeneratedFile.Mark)
            .Line(access + List + Pii + "PersonalDataValue> ExportPersonalData() => " + Pii + "PersonalDataExport.Of(this);").Line();
        Erase(code, model, access);
        code.Line()
            .Line("/// <inheritdoc/>").Line(GeneratedFile.Mark)
            .Open("void " + Pii + "IPersonalDataCarrier.ExportTo(" + Pii + "PersonalDataExport export)");
        foreach (var member in model.Members)
        {
            code.Line(member.Category is not null
                ? "export.Add(" + CodeWriter.Literal(member.Name) + ", " + Pii + "PiiCategory." + member.Category + ", " + member.Access + ");"
                : Visit(member, "export"));
        }

        code.Close().Line().Line("/// <inheritdoc/>").Line(GeneratedFile.Mark)
            .Open("void " + Pii + "IPersonalDataCarrier.EraseWith(" + Pii + "PersonalDataErasureRun run)");
        foreach (var member in model.Members)
        {
            code.Line(Erasure(member, model.AllowsNullable));
        }

        code.Close();
        return GeneratedFile.End(code, model.Namespace, model.Declarations);
    }

    private static void Description(CodeWriter code, PersonalDataModel model, string access)
    {
        var own = model.Members.Where(static member => member.Category is not null)
            .Select(static member => "new " + Pii + "PersonalDataMember(" + CodeWriter.Literal(member.Name) + ", " + Pii + "PiiCategory." + member.Category + ", " + (member.Erasure == MemberErasure.None ? "false" : "true") + ")");
        var nested = model.Members.Where(static member => member.Nested is not null)
            .Select(static member => ", (" + CodeWriter.Literal(member.IsSequence ? member.Name + "[]" : member.Name) + ", " + member.Nested + ".PersonalData)");
        code.Line("/// <summary>The personal data that objects of the type hold: its own members, and those of nested types.</summary>")
            .Line(GeneratedFile.Mark)
            .Line(access + "static " + List + Pii + "PersonalDataMember> PersonalData { get; } = " + Pii + "PersonalDataMember.Describe(new " + Pii + "PersonalDataMember[] { " + string.Join(", ", own) + " }" + string.Concat(nested) + ");");
    }

    private static void Erase(CodeWriter code, PersonalDataModel model, string access)
    {
        code.Line("/// <summary>Erases the personal data of the object and of all that is nested in it, wherever it can be set.</summary>")
            .Line("/// <param name=\"erasure\">What takes the place of the data, by category; null to keep nothing.</param>")
            .Line("/// <returns>The paths of personal data that is still there.</returns>")
            .Line(GeneratedFile.Mark)
            .Open(access + List + "string> ErasePersonalData(" + Pii + "PersonalDataErasure" + (model.AllowsNullable ? "?" : string.Empty) + " erasure = null)")
            .Line("var run = new " + Pii + "PersonalDataErasureRun(erasure);")
            .Line(model.IsMutableStruct ? "this = run.Struct(this);" : "run.Visit(this);")
            .Line("return run.Remaining;")
            .Close();
    }

    private static string Visit(PersonalMember member, string walk)
    {
        var name = CodeWriter.Literal(member.Name);
        return !member.IsSequence ? walk + ".Visit(" + name + ", " + member.Access + ");"
            : walk + ".VisitAll(" + name + ", " + member.Access + ");";
    }

    private static string Erasure(PersonalMember member, bool allowsNullable)
    {
        var name = CodeWriter.Literal(member.Name);
        var category = Pii + "PiiCategory." + member.Category;
        return member.Erasure switch
        {
            MemberErasure.Text => member.Access + " = run.Text(" + name + ", " + category + ", " + member.Access + ", " + (member.CanBeNull ? "true);" : allowsNullable ? "false)!;" : "false);"),
            MemberErasure.Value => member.Access + " = run.Value(" + name + ", " + category + ", " + member.Access + ");",
            MemberErasure.List => "run.Clear(" + name + ", " + category + ", " + member.Access + ");",
            MemberErasure.Visit => Visit(member, "run"),
            MemberErasure.Struct => member.Access + " = run.Struct(" + name + ", " + member.Access + ");",
            MemberErasure.NullableStruct => "if (" + member.Access + ".HasValue) " + member.Access + " = run.Struct(" + name + ", " + member.Access + ".Value);",
            _ => "run.Remains(" + name + ", " + member.Access + ");",
        };
    }
}
