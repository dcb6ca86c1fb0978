using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PiiAnalyzers.Classification;

namespace PiiAnalyzers.Flow;

/// <summary>Where a writer or stream writes in the end.</summary>
internal enum WriterTargetKind
{
    /// <summary>It is not seen how it was opened.</summary>
    Unknown,
    File,
    Network,

    /// <summary>Into memory, or through an encrypting stream.</summary>
    Harmless,
}

/// <summary>Follows a writer through the writers and streams around which it was opened.</summary>
internal static class WriterTarget
{
    public const string CryptoStream = "System.Security.Cryptography.CryptoStream";
    private const int MaxLayers = 8;

    public static WriterTargetKind Of(IOperation? writer, Func<IOperation, IOperation?> opened, FlowContext context)
    {
        for (var layer = 0; layer < MaxLayers && writer is not null; layer++)
        {
            switch (writer)
            {
                case IConversionOperation conversion:
                    writer = conversion.Operand;
                    continue;
                case IObjectCreationOperation creation:
                    if (OfType(creation.Type) is var made and not WriterTargetKind.Unknown)
                    {
                        return made;
                    }

                    if (creation.Arguments is not [{ Value: { } inner }, ..])
                    {
                        return WriterTargetKind.Unknown;
                    }

                    if (inner.Type is { SpecialType: SpecialType.System_String })
                    {
                        return MetadataNames.IsOrDerivesFrom(creation.Type, "System.IO.StreamWriter") ? WriterTargetKind.File : WriterTargetKind.Unknown;
                    }

                    writer = inner;
                    continue;
                case IInvocationOperation { TargetMethod.ContainingType: { Name: "File" or "FileInfo", ContainingNamespace: { Name: "IO", ContainingNamespace.Name: "System" } } } call
                    when call.TargetMethod.Name is "CreateText" or "AppendText" or "Create" or "Open" or "OpenWrite":
                    return WriterTargetKind.File;
                case IInvocationOperation { TargetMethod.Name: "Synchronized", Arguments: [{ Value: { } guarded }] }:
                    writer = guarded;
                    continue;
                case IFieldReferenceOperation { Field: { } field } when opened(writer) is null:
                    return OfType(field.Type) is var byType and not WriterTargetKind.Unknown ? byType : OfField(field, context);
            }

            if (OfType(writer.Type) is var known and not WriterTargetKind.Unknown)
            {
                return known;
            }

            writer = opened(writer);
        }

        return WriterTargetKind.Unknown;
    }

    private static WriterTargetKind OfType(ITypeSymbol? type)
        => MetadataNames.IsOrDerivesFrom(type, CryptoStream) || MetadataNames.IsOrDerivesFrom(type, "System.IO.MemoryStream") || MetadataNames.IsOrDerivesFrom(type, "System.IO.StringWriter") ? WriterTargetKind.Harmless
        : MetadataNames.IsOrDerivesFrom(type, "System.IO.FileStream") ? WriterTargetKind.File
        : MetadataNames.IsOrDerivesFrom(type, "System.Net.Sockets.NetworkStream") ? WriterTargetKind.Network
        : WriterTargetKind.Unknown;

    /// <summary>A field that its own type opens, in its initializer or a constructor.</summary>
    private static WriterTargetKind OfField(IFieldSymbol field, FlowContext context)
    {
        if (!SymbolEqualityComparer.Default.Equals(field.ContainingAssembly, context.Compilation.Assembly) || !(field.IsReadOnly || field.DeclaredAccessibility == Accessibility.Private))
        {
            return WriterTargetKind.Unknown;
        }

        foreach (var reference in field.ContainingType.DeclaringSyntaxReferences)
        {
            foreach (var node in reference.GetSyntax().DescendantNodes())
            {
                var value = node switch
                {
                    VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax, Initializer.Value: var initial } declarator when declarator.Identifier.ValueText == field.Name => initial,
                    AssignmentExpressionSyntax { Left: IdentifierNameSyntax name, Right: var right } when name.Identifier.ValueText == field.Name => right,
                    AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access, Right: var right } when access.Name.Identifier.ValueText == field.Name => right,
                    _ => null,
                };
                if (value is not null && BodySource.ModelOf(value.SyntaxTree, context.Compilation).GetOperation(value) is { } made)
                {
                    return made is IFieldReferenceOperation ? WriterTargetKind.Unknown : Of(made, static _ => null, context);
                }
            }
        }

        return WriterTargetKind.Unknown;
    }
}
