namespace PiiAnalyzers.Flow;

/// <summary>How far the answer to a question has come.</summary>
internal enum QuestionState
{
    New,
    Running,

    /// <summary>Answered, with a question that still runs taken for what was known of it.</summary>
    Open,
    Final,
}

/// <summary>A question, and how far its answer has come.</summary>
/// <param name="key">The question, as a value.</param>
/// <param name="nothing">The answer while nothing is known.</param>
/// <param name="compute">Works out the answer.</param>
internal sealed class Question(object key, object nothing, Func<object> compute)
{
    private object? _answer;

    public object Key => key;

    public Func<object> Compute => compute;

    /// <summary>What is known so far.</summary>
    public object Answer
    {
        get => _answer ?? nothing;
        set => _answer = value;
    }

    public QuestionState State { get; set; }

    /// <summary>Questions around it.</summary>
    public int Depth { get; set; }

    /// <summary>The outermost question that the answer depends on, by its depth.</summary>
    public int Lowest { get; set; }

    /// <summary>Whether it was asked inside its own answer in this round.</summary>
    public bool IsAskedInside { get; set; }

    /// <summary>Whether it, or one that is answered with it, was more in this round than where it was asked inside its own answer.</summary>
    public bool HasGrown { get; set; }

    public bool IsBounded { get; set; }

    /// <summary>How much the answer said in the last round in which it was asked inside itself.</summary>
    public int Size { get; set; }

    public void Reset()
    {
        _answer = null;
        Size = 0;
    }
}
