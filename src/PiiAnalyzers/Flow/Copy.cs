using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PiiAnalyzers.Flow;

/// <summary>A value that is put into a member whose declaration says nothing, or passed for a constructor's parameter that may put it into one.</summary>
internal sealed record Copy(ISymbol Target, SyntaxNode Place, FlowValue Value);

/// <summary>Personal data that arrives in a member whose declaration does not say so.</summary>
internal sealed record FlowCopy(ISymbol Target, SyntaxNode Place, ImmutableArray<PersonalToken> Tokens);
