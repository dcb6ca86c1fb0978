namespace PiiAnalyzers.Sinks;

/// <summary>A placeholder of a message template.</summary>
/// <param name="Start">Where its opening brace stands in the template's text.</param>
/// <param name="Length">Its length, both braces included.</param>
/// <param name="NameStart">Where its name begins, after <c>@</c> or <c>$</c>.</param>
/// <param name="NameLength">The length of its name.</param>
/// <param name="Argument">Which of the values after the template fills it, from 0.</param>
/// <param name="Capture">What it asks the library to do with the value.</param>
internal readonly record struct TemplateHole(int Start, int Length, int NameStart, int NameLength, int Argument, TemplateCapture Capture);

/// <summary>What a hole asks for, in the order of how much it reveals.</summary>
internal enum TemplateCapture
{
    /// <summary><c>{$X}</c>: <see cref="object.ToString"/>, of a sequence too.</summary>
    Stringify,

    /// <summary><c>{X}</c>: what the library does by itself.</summary>
    Default,

    /// <summary><c>{@X}</c>: reads the object's members, and theirs.</summary>
    Destructure,
}
