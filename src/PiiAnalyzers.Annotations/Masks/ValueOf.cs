using System.Runtime.CompilerServices;

namespace PiiAnalyzers.Masks;

/// <summary>Asks a value of a type parameter for its real type without boxing it, which <c>is</c> does until a method is optimized.</summary>
internal static class ValueOf
{
    public static bool Is<T, TReal>(T value, out TReal real)
        where TReal : struct
    {
        if (typeof(T) == typeof(TReal))
        {
            real = Unsafe.As<T, TReal>(ref value);
            return true;
        }

        // What is left is a value in an object, or in a nullable.
        if ((!typeof(T).IsValueType || typeof(T) == typeof(TReal?)) && value is TReal inside)
        {
            real = inside;
            return true;
        }

        real = default;
        return false;
    }
}
