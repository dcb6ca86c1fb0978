using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PiiAnalyzers.Classification;
using PiiAnalyzers.Flow;

namespace PiiAnalyzers.Mapping;

/// <summary>Whether something in a compilation encrypts the columns that are marked, and where the options of its contexts come from.</summary>
internal sealed class EncryptionWiring(FlowContext flow)
{
    private const string OptionsBuilder = "Microsoft.EntityFrameworkCore.DbContextOptionsBuilder";

    /// <summary>Names of the methods that register a context with its options.</summary>
    public static readonly string[] Registrations = ["AddDbContext", "AddDbContextPool", "AddDbContextFactory", "AddPooledDbContextFactory"];

    /// <summary>Whether something turns encryption on, or is an integration of a team's own that reads the attribute.</summary>
    private readonly Lazy<bool> _isEnabled = new(() => flow.Gate.MentionsInCode("UsePiiEncryption", "EncryptedAttribute"));

    public bool IsEnabled => _isEnabled.Value;

    /// <summary>The context that a registration configures, when it is declared here and so are the options it is given.</summary>
    public INamedTypeSymbol? ConfiguredBy(IInvocationOperation registration)
    {
        if (registration.TargetMethod is not { ContainingType: { Name: "EntityFrameworkServiceCollectionExtensions", ContainingNamespace: { Name: "DependencyInjection" } }, TypeArguments: [.., INamedTypeSymbol context] })
        {
            return null;
        }

        foreach (var argument in registration.Arguments)
        {
            if (EntityConfiguration.LambdaOf(argument.Value) is { } lambda)
            {
                return IsDeclaredHere(context) && IsKnown(lambda) ? context : null;
            }
        }

        return null;
    }

    /// <summary>Whether a context sets its options up itself, with nothing that could encrypt out of sight.</summary>
    public bool Configures(IMethodSymbol method, CancellationToken cancellationToken)
    {
        if (!method.IsOverride || !IsDeclaredHere(method.ContainingType) || method.DeclaringSyntaxReferences is not [var declared])
        {
            return false;
        }

        var syntax = declared.GetSyntax(cancellationToken);
        return syntax is MethodDeclarationSyntax
            && BodySource.ModelOf(syntax.SyntaxTree, flow.Compilation).GetOperation(syntax, cancellationToken) is { } body
            && IsKnown(body);
    }

    /// <summary>Whether a provider is chosen, and all that the options are given to is EF Core's own, its providers' or the runtime's.</summary>
    private static bool IsKnown(IOperation code)
    {
        var chooses = false;
        foreach (var operation in code.Descendants())
        {
            if (operation is IInvocationOperation call && TakesOptions(call))
            {
                if (!IsOfFramework(call.TargetMethod.ContainingType))
                {
                    return false;
                }

                chooses |= call.TargetMethod.IsExtensionMethod && call.TargetMethod.Name.StartsWith("Use", StringComparison.Ordinal);
            }
        }

        return chooses;
    }

    private static bool TakesOptions(IInvocationOperation call)
        => IsOptions(call.Instance?.Type) || call.Arguments.Any(static argument => IsOptions(argument.Value.Type) || (argument.Value is IConversionOperation { Operand.Type: var type } && IsOptions(type)));

    private static bool IsOptions(ITypeSymbol? type) => type is not null && MetadataNames.IsOrDerivesFrom(type, OptionsBuilder);

    private static bool IsOfFramework(INamedTypeSymbol type)
    {
        var space = type.ContainingNamespace;
        while (space is { ContainingNamespace: { IsGlobalNamespace: false } outer })
        {
            if (space.Name == "EntityFrameworkCore" && outer.Name == "Microsoft")
            {
                return true;
            }

            space = outer;
        }

        return space?.Name is "System" or "Microsoft";
    }

    /// <summary>Whether the context and what it derives from are declared here, or come from EF Core and Identity.</summary>
    private bool IsDeclaredHere(INamedTypeSymbol context)
    {
        if (!SymbolEqualityComparer.Default.Equals(context.ContainingAssembly, flow.Compilation.Assembly) || !MetadataNames.IsOrDerivesFrom(context, EntityNames.Context))
        {
            return false;
        }

        for (var level = context; level is not null; level = level.BaseType)
        {
            if (!SymbolEqualityComparer.Default.Equals(level.ContainingAssembly, flow.Compilation.Assembly) && level.SpecialType == SpecialType.None
                && !level.ContainingAssembly.Name.StartsWith("Microsoft.", StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }
}
