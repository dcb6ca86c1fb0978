using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PiiAnalyzers.Classification;
using PiiAnalyzers.Generation.Logging;
using PiiAnalyzers.Generation.Views;

namespace PiiAnalyzers.Generation;

/// <summary>
/// Says what personal data members show that nobody classified: <c>Display => First + Last</c> shows both names, and so it does when a method or a
/// constructor put them together. A rule suggests to classify them; what is generated does not wait for it.
/// </summary>
internal sealed class ComputedMembers(RedactionContext context)
{
    /// <summary>Members that are read through others; a longer chain is taken for one that is personal.</summary>
    private const int MaxChain = 16;

    /// <summary>Members looked at for one question; where more lead to each other, the answer is that they are personal.</summary>
    private const int MaxMembers = 256;

    [ThreadStatic]
    private static Search? _search;

    private readonly ConcurrentDictionary<ISymbol, Category?> _answers = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> _models = new();

    /// <summary>The same for a member as <paramref name="type"/> shows it, which may override it.</summary>
    public Category? Of(INamedTypeSymbol type, ISymbol member)
    {
        var found = Of(member);
        if (member is { IsSealed: false } and ({ IsVirtual: true } or { IsAbstract: true } or { IsOverride: true }))
        {
            foreach (var overriding in Redeclarations.Of(type, member))
            {
                found = HoleClassifier.Join(found, Of(overriding));
            }
        }

        return found;
    }

    /// <summary>The category, or null for what is clean, is classified itself, or is shown by its view.</summary>
    public Category? Of(ISymbol member, CancellationToken cancellation = default)
    {
        var symbol = (member is IMethodSymbol { ReducedFrom: { } extension } ? extension : member).OriginalDefinition;
        if (!CanBeComputed(symbol) || !context.Classifier.IsDeclaredHere(symbol))
        {
            return null;
        }

        if (_answers.TryGetValue(symbol, out var known))
        {
            return known;
        }

        var search = _search ??= new();
        var open = search.Open;
        if (open.Count > MaxChain || search.Count > MaxMembers)
        {
            search.Lowest = 0;
            return Category.Unspecified;
        }

        // One that reads itself adds nothing to what else it reads.
        var at = open.FindIndex(other => SymbolEqualityComparer.Default.Equals(other, symbol));
        if (at >= 0)
        {
            search.Lowest = Math.Min(search.Lowest, at);
            return null;
        }

        var outer = search.Lowest;
        search.Lowest = int.MaxValue;
        search.Count++;
        open.Add(symbol);
        try
        {
            var found = Compute(symbol, cancellation);

            // What was found on the way through others may lack what those were asked for already.
            return search.Lowest >= open.Count - 1 ? _answers.GetOrAdd(symbol, found) : found;
        }
        finally
        {
            open.RemoveAt(open.Count - 1);
            search.Lowest = Math.Min(outer, search.Lowest);
            if (open.Count == 0)
            {
                _search = null;
            }
        }
    }

    private static bool CanBeComputed(ISymbol symbol) => symbol switch
    {
        IPropertySymbol { IsIndexer: false } property => CanHold(property.Type),
        IFieldSymbol { IsConst: false, IsImplicitlyDeclared: false } field => CanHold(field.Type),
        IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction or MethodKind.ExplicitInterfaceImplementation, ReturnsVoid: false } method => CanHold(method.ReturnType),
        _ => false,
    };

    // A flag or one of a few names tells nothing of a person that its declaration does not.
    private static bool CanHold(ITypeSymbol type) => type.SpecialType != SpecialType.System_Boolean && type.TypeKind != TypeKind.Enum;

    private Category? Compute(ISymbol symbol, CancellationToken cancellation)
    {
        var type = symbol is IMethodSymbol method ? method.ReturnType : PrintedData.MemberType(symbol) ?? ((IPropertySymbol)symbol).Type;
        if (context.Classifier.Of(symbol) is not null || context.Classifier.IsDeclaredClean(symbol) || IsShownByView(type))
        {
            return null;
        }

        // All other types are judged by what they print themselves.
        var asksTypes = type.SpecialType == SpecialType.System_Object || type.TypeKind == TypeKind.Dynamic;
        Category? found = null;
        foreach (var reference in symbol.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(cancellation) is { } declaration && context.Compilation.ContainsSyntaxTree(declaration.SyntaxTree))
            {
                found = Join(found, declaration, ReturnedExpressions.Of(declaration), asksTypes, cancellation);
            }
        }

        // What a getter computes is no place to put something; what is declared otherwise may be set wherever its type is written.
        return symbol is IFieldSymbol or IPropertySymbol { SetMethod: not null } || IsGetOnly(symbol)
            ? HoleClassifier.Join(found, OfAssignments(symbol, asksTypes, cancellation))
            : found;
    }

    private Category? Join(Category? found, SyntaxNode place, IEnumerable<ExpressionSyntax> expressions, bool asksTypes, CancellationToken cancellation)
    {
        HoleClassifier? classifier = null;
        foreach (var expression in expressions)
        {
            classifier ??= new HoleClassifier(context, ModelOf(place.SyntaxTree), asksTypes, cancellation);
            found = HoleClassifier.Join(found, classifier.Of(expression));
        }

        return found;
    }

    /// <summary>What constructors and methods of the type assign to a field or property.</summary>
    private Category? OfAssignments(ISymbol member, bool asksTypes, CancellationToken cancellation)
    {
        Category? found = null;
        foreach (var part in member.ContainingType.DeclaringSyntaxReferences)
        {
            if (!context.Compilation.ContainsSyntaxTree(part.SyntaxTree))
            {
                continue;
            }

            HoleClassifier? classifier = null;
            foreach (var assignment in AssignmentIndex.Of(part.SyntaxTree, cancellation).To(member.Name))
            {
                if (!assignment.IsTrivial && part.Span.Contains(assignment.Target.Span))
                {
                    classifier ??= new HoleClassifier(context, ModelOf(part.SyntaxTree), asksTypes, cancellation);
                    if (classifier.Of(assignment.Value) is { } category && SymbolEqualityComparer.Default.Equals(ModelOf(part.SyntaxTree).GetSymbolInfo(assignment.Target, cancellation).Symbol?.OriginalDefinition, member))
                    {
                        found = HoleClassifier.Join(found, category);
                    }
                }
            }
        }

        return found;
    }

    /// <summary>
    /// What a parameter is: personal by its declaration, the property that it sets, or the classified member in which it is kept by its constructor or method, or
    /// by the constructor that this hands it on to.
    /// </summary>
    public Category? OfParameter(IParameterSymbol parameter, CancellationToken cancellation) => OfParameter(parameter, 0, cancellation);

    private Category? OfParameter(IParameterSymbol parameter, int depth, CancellationToken cancellation)
    {
        if (parameter is { IsImplicitlyDeclared: true, ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.PropertySet, AssociatedSymbol: { } property } })
        {
            return context.Classifier.Of(property)?.Category;
        }

        if (parameter.ContainingSymbol is not IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.Ordinary } method || !context.Classifier.IsDeclaredHere(method) || context.Classifier.IsDeclaredClean(parameter))
        {
            return null;
        }

        Category? found = null;
        foreach (var reference in method.DeclaringSyntaxReferences)
        {
            if (!context.Compilation.ContainsSyntaxTree(reference.SyntaxTree))
            {
                continue;
            }

            foreach (var assignment in AssignmentIndex.Of(reference.SyntaxTree, cancellation).From(parameter.Name))
            {
                if (reference.Span.Contains(assignment.Target.Span)
                    && ModelOf(reference.SyntaxTree).GetSymbolInfo(assignment.Target, cancellation).Symbol is (IFieldSymbol or IPropertySymbol) and { } target
                    && context.Classifier.Of(target) is { } data)
                {
                    found = HoleClassifier.Join(found, data.Category);
                }
            }

            // In code that is not yet right, constructors may hand on to each other.
            if (method.MethodKind == MethodKind.Constructor && depth < MaxChain)
            {
                found = HoleClassifier.Join(found, OfHandedOn(parameter, reference.GetSyntax(cancellation), depth + 1, cancellation));
            }
        }

        return found;
    }

    /// <summary>What the parameter is to the constructor of the same class or of the base that is called before the body.</summary>
    private Category? OfHandedOn(IParameterSymbol parameter, SyntaxNode declaration, int depth, CancellationToken cancellation)
    {
        if (HandedOn.Of(declaration) is not { } call || !HandedOn.Names(call.Arguments, parameter.Name)
            || ModelOf(declaration.SyntaxTree).GetSymbolInfo(call.Place, cancellation).Symbol is not IMethodSymbol { MethodKind: MethodKind.Constructor } constructor)
        {
            return null;
        }

        Category? found = null;
        foreach (var target in HandedOn.To(constructor, call.Arguments, parameter.Name))
        {
            found = HoleClassifier.Join(found, context.Classifier.Of(target)?.Category ?? OfParameter(target, depth, cancellation));
        }

        return found;
    }

    private SemanticModel ModelOf(SyntaxTree tree) => _models.TryGetValue(tree, out var known) ? known : _models.GetOrAdd(tree, context.Compilation.GetSemanticModel(tree));

    /// <summary>Whether the symbol is a property without a setter that a constructor can set.</summary>
    private static bool IsGetOnly(ISymbol symbol)
    {
        if (symbol is IPropertySymbol { SetMethod: null })
        {
            foreach (var member in symbol.ContainingType.GetMembers())
            {
                if (member is IFieldSymbol { AssociatedSymbol: { } property } && SymbolEqualityComparer.Default.Equals(property, symbol))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool IsShownByView(ITypeSymbol type)
    {
        var nested = new NestedCarriers(context.Carriers, context.Redaction);
        return (nested.Single(type) ?? nested.Element(type)) is not null;
    }

    /// <summary>One question of a thread, and those that it asks on the way.</summary>
    private sealed class Search
    {
        public List<ISymbol> Open { get; } = [];

        /// <summary>Gets or sets the position of the outermost open member that was come upon again.</summary>
        public int Lowest { get; set; } = int.MaxValue;

        public int Count { get; set; }
    }
}
