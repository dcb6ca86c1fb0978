namespace PiiAnalyzers;

/// <summary>Marks a method whose result holds no personal data, whatever goes in: a mask, a keyed hash, a tokenizer.</summary>
/// <remarks>The statement is trusted, not proven. Only the return value is clean; what the method writes elsewhere is still examined.</remarks>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = false, Inherited = true)]
public sealed class PiiSanitizerAttribute : Attribute
{
}
