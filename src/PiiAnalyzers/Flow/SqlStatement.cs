using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PiiAnalyzers.Flow;

/// <summary>What SQL does with the data it is given.</summary>
[Flags]
internal enum SqlKinds
{
    /// <summary>No SQL is seen.</summary>
    None = 0,

    /// <summary>Reads or deletes: a value it is given is compared and not kept.</summary>
    Reads = 1,

    /// <summary>Inserts, updates, or calls a procedure.</summary>
    Changes = 2,
}

/// <summary>Tells statements that store what they are given from those that only look for it, by their words.</summary>
internal static class SqlStatement
{
    private static readonly string[] Storing = ["INSERT", "UPDATE", "MERGE", "REPLACE", "UPSERT", "EXEC", "EXECUTE", "CALL", "COPY"];
    private static readonly string[] Reading = ["SELECT", "DELETE", "WITH", "VALUES", "EXISTS"];

    public static SqlKinds KindOf(string text)
    {
        var first = WordAt(text, 0, out var afterFirst);
        if (!Is(first, Storing) && !Is(first, Reading))
        {
            return SqlKinds.None;
        }

        for (var position = 0; position < text.Length;)
        {
            var word = WordAt(text, position, out position);
            if (word.Length == 0)
            {
                break;
            }

            // REPLACE is a function of reading statements too.
            if (Is(word, Storing) && (position == afterFirst || !word.Equals("REPLACE", StringComparison.OrdinalIgnoreCase)))
            {
                return SqlKinds.Changes;
            }
        }

        return SqlKinds.Reads;
    }

    /// <summary>What the constants of a body say together.</summary>
    public static SqlKinds In(IOperation body)
    {
        while (body.Parent is { } parent)
        {
            body = parent;
        }

        return Of(body);
    }

    /// <summary>What the constants in an expression say together.</summary>
    public static SqlKinds Of(IOperation expression)
    {
        var kinds = SqlKinds.None;
        foreach (var operation in expression.DescendantsAndSelf())
        {
            if (operation is ILiteralOperation or IFieldReferenceOperation or ILocalReferenceOperation or IBinaryOperation && operation.ConstantValue is { HasValue: true, Value: string text })
            {
                kinds |= KindOf(text);
            }
            else if (operation is IInterpolatedStringTextOperation { Text.ConstantValue: { HasValue: true, Value: string part } })
            {
                kinds |= KindOf(part);
            }
        }

        return kinds;
    }

    /// <summary>
    /// What is said to the command that an expression belongs to, <c>command.Parameters</c> or a parameter that it made: where its variable
    /// is set, and where its text is.
    /// </summary>
    public static SqlKinds OfCommand(IOperation part, IOperation body)
    {
        for (var hops = 0; hops < 3; hops++)
        {
            if (VariableOf(part) is not { } command)
            {
                return SqlKinds.None;
            }

            IOperation? made = null;
            var kinds = SqlKinds.None;
            foreach (var operation in body.DescendantsAndSelf())
            {
                if (operation is IVariableDeclaratorOperation { Symbol: var declared } declarator && SymbolEqualityComparer.Default.Equals(declared, command))
                {
                    made = declarator.GetVariableInitializer()?.Value;
                    kinds |= made is null ? SqlKinds.None : Of(made);
                }
                else if (operation is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "CommandText", Instance: { } owner }, Value: { } text } && SymbolEqualityComparer.Default.Equals(VariableOf(owner), command))
                {
                    kinds |= Of(text);
                }
            }

            if (kinds != SqlKinds.None || made is null)
            {
                return kinds;
            }

            part = made;
        }

        return SqlKinds.None;
    }

    /// <summary>The variable at the start of a chain of members and calls.</summary>
    private static ISymbol? VariableOf(IOperation? operation)
    {
        while (true)
        {
            switch (operation)
            {
                case ILocalReferenceOperation local:
                    return local.Local;
                case IParameterReferenceOperation parameter:
                    return parameter.Parameter;
                case IMemberReferenceOperation { Instance: { } owner }:
                    operation = owner;
                    break;
                case IInvocationOperation { Instance: { } receiver }:
                    operation = receiver;
                    break;
                case IConversionOperation { Operand: { } operand }:
                    operation = operand;
                    break;
                case IAwaitOperation { Operation: { } awaited }:
                    operation = awaited;
                    break;
                default:
                    return null;
            }
        }
    }

    private static bool Is(string word, string[] words)
    {
        foreach (var candidate in words)
        {
            if (word.Equals(candidate, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The next word, and where it ends; comments count as words of their own.</summary>
    private static string WordAt(string text, int position, out int end)
    {
        while (position < text.Length && !IsWord(text[position]))
        {
            position++;
        }

        end = position;
        while (end < text.Length && IsWord(text[end]))
        {
            end++;
        }

        return text.Substring(position, end - position);
    }

    private static bool IsWord(char character) => char.IsLetterOrDigit(character) || character is '_' or '@' or '#' or '$';
}
