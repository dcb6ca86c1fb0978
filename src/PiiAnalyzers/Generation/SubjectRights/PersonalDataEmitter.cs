namespace PiiAnalyzers.Generation.SubjectRights;

/// <summary>Writes the description of the personal data of a type, its export and its erasure.</summary>
internal static class PersonalDataEmitter
{
    public const string FileSuffix = ".PersonalData.g.cs";

    /// <summary>The methods by which derived types reach what a type keeps to itself.</summary>
    public const string ExportHidden = "ExportHiddenPersonalData";

    private const string EraseHidden = "EraseHiddenPersonalData";
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
        Walk(code, model, "void " + Pii + "IPersonalDataCarrier.ExportTo(" + Pii + "PersonalDataExport export)", ExportHidden, "export", Export);
        Walk(code, model, "void " + Pii + "IPersonalDataCarrier.EraseWith(" + Pii + "PersonalDataErasureRun run)", EraseHidden, "run", member => Erasure(member, model.AllowsNullable));
        if (model.HasHiddenMethods)
        {
            Hidden(code, model, ExportHidden + "(" + Pii + "PersonalDataExport export)", ExportHidden + "(export)", Export);
            Hidden(code, model, EraseHidden + "(" + Pii + "PersonalDataErasureRun run)", EraseHidden + "(run)", member => Erasure(member, model.AllowsNullable));
        }

        return GeneratedFile.End(code, model.Namespace, model.Declarations);
    }

    /// <summary>The method of the interface.</summary>
    private static void Walk(CodeWriter code, PersonalDataModel model, string header, string hidden, string walk, Func<PersonalMember, string> visit)
    {
        code.Line().Line("/// <inheritdoc/>").Line(GeneratedFile.Mark);
        AllowForbidden(code, model);
        code.Open(header);
        foreach (var member in model.Members)
        {
            code.Line(visit(member));
        }

        if (model.HasHiddenMethods)
        {
            code.Line("this." + hidden + "(" + walk + ");").Close();
            return;
        }

        foreach (var member in model.Hidden)
        {
            code.Line(visit(member));
        }

        if (model.BaseHasHidden)
        {
            code.Line("base." + hidden + "(" + walk + ");");
        }

        code.Close();
    }

    /// <summary>The method that derived types call for what they may not read.</summary>
    private static void Hidden(CodeWriter code, PersonalDataModel model, string signature, string call, Func<PersonalMember, string> visit)
    {
        code.Line()
            .Line("/// <summary>Called by the generated code of derived types, for the members that this one keeps to itself.</summary>")
            .Line("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]").Line(GeneratedFile.Mark);
        AllowForbidden(code, model);
        code.Open("protected " + (model.BaseHasHidden ? "new " : string.Empty) + "void " + signature);
        foreach (var member in model.Hidden)
        {
            code.Line(visit(member));
        }

        if (model.BaseHasHidden)
        {
            code.Line("base." + call + ";");
        }

        code.Close();
    }

    /// <summary>What is obsolete itself may read what nobody else may any more.</summary>
    private static void AllowForbidden(CodeWriter code, PersonalDataModel model)
    {
        if (model.Members.Concat(model.Hidden).Any(static member => member.IsForbidden))
        {
            code.Line("[global::System.Obsolete]");
        }
    }

    private static string Export(PersonalMember member) => member.Category is not null
        ? "export.Add(" + CodeWriter.Literal(member.Name) + ", " + Pii + "PiiCategory." + member.Category + ", " + member.Access + ");"
        : member is { Erasure: MemberErasure.Unknown, Visit: null } ? "export.Visit(" + CodeWriter.Literal(member.Name) + ", (object)" + member.Access + " as " + Pii + "IPersonalDataCarrier);"
        : member.Visit is null ? string.Empty
        : "export" + member.Visit + ";";

    private static void Description(CodeWriter code, PersonalDataModel model, string access)
    {
        var members = model.Members.Concat(model.Hidden).Concat(model.Inherited).ToArray();
        var own = members.Where(static member => member.Category is not null)
            .Select(static member => "new " + Pii + "PersonalDataMember(" + CodeWriter.Literal(member.Name) + ", " + Pii + "PiiCategory." + member.Category + ", " + (member.Erasure == MemberErasure.None ? "false" : "true") + ")");
        var nested = members.Where(static member => member.Nested is not null)
            .Select(static member => ", (" + CodeWriter.Literal(member.Path!) + ", " + member.Nested + ".PersonalData)");
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

    private static string Erasure(PersonalMember member, bool allowsNullable)
    {
        var name = CodeWriter.Literal(member.Name);
        var category = Pii + "PiiCategory." + member.Category;
        return member.Erasure switch
        {
            MemberErasure.Text => member.Access + " = run.Text(" + name + ", " + category + ", " + member.Access + ", " + (member.CanBeNull ? "true);" : allowsNullable ? "false)!;" : "false);"),
            MemberErasure.Value => member.Access + " = run.Value(" + name + ", " + category + ", " + member.Access + ");",
            MemberErasure.List => "run.Clear(" + name + ", " + category + ", " + member.Access + ");",
            MemberErasure.Visit => "run" + member.Visit + ";",
            MemberErasure.Unknown when member.Visit is not null => "run" + member.Visit + "; run.Remains(" + name + ", " + member.Access + ");",
            MemberErasure.Unknown => "if ((object)" + member.Access + " is " + Pii + "IPersonalDataCarrier known" + member.Name + ") run.Visit(" + name + ", known" + member.Name + "); else run.Remains(" + name + ", " + member.Access + ");",
            MemberErasure.StructList => "run.Structs(" + name + ", " + member.Access + ");",
            MemberErasure.Struct => member.Access + " = run.Struct(" + name + ", " + member.Access + ");",
            MemberErasure.NullableStruct => "if (" + member.Access + ".HasValue) " + member.Access + " = run.Struct(" + name + ", " + member.Access + ".Value);",
            _ => "run.Remains(" + name + ", " + member.Access + ");",
        };
    }
}
