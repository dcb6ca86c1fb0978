namespace PiiAnalyzers;

/// <summary>An object whose personal data can be exported and erased. The source generator implements it for partial types that carry personal data.</summary>
public interface IPersonalDataCarrier
{
    /// <summary>Hands all personal data of the object to an export.</summary>
    /// <param name="export">The export.</param>
    void ExportTo(PersonalDataExport export);

    /// <summary>Erases all personal data of the object that can be erased in place.</summary>
    /// <param name="run">The erasure in progress.</param>
    void EraseWith(PersonalDataErasureRun run);
}
