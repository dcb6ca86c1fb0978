using Microsoft.CodeAnalysis;

namespace PiiAnalyzers.Flow;

/// <summary>
/// Tables in memory. Their cells are followed as elements of rows, tables and their collections; what stores or writes a table reads them,
/// while its text is its name.
/// </summary>
internal static class DataTables
{
    public static bool Is(ITypeSymbol? type)
        => type is { Name: "DataTable" or "DataRow" or "DataSet" or "DataRowCollection" or "DataTableCollection", ContainingNamespace: { Name: "Data", ContainingNamespace.Name: "System" } };

    /// <summary>Whether a method puts what it is given into the table, row or collection that it is called on.</summary>
    public static bool IsFilledBy(IMethodSymbol method)
        => method.Name is "Add" or "InsertAt" or "LoadDataRow" or "ImportRow" or "SetField" && Is(method.IsExtensionMethod ? (method.ReducedFrom ?? method).Parameters[0].Type : method.ContainingType);
}
