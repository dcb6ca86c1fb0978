namespace PiiAnalyzers.Flow;

/// <summary>
/// Answers questions that may ask each other, each once. Those that are asked inside their own answer are answered together: one of
/// them, the same whoever was asked first, begins, and all are gone through in rounds, in which a question inside its own answer is what
/// the round before found, until a round finds nothing new. What is found so is final for all of them.
/// </summary>
/// <param name="links">Keeps what is final.</param>
internal sealed class Questions(Links links)
{
    /// <summary>Rounds after the first. What is still open then are longer and longer ways around.</summary>
    private const int MaxRounds = 3;

    /// <summary>Questions inside questions on one stack; those further in get a stack of their own.</summary>
    private const int MaxOnStack = 100;

    /// <summary>What an answer depends on that depends on how far in its question was asked.</summary>
    private const int Limit = -1;

    private readonly List<Question> _running = [];
    private readonly Dictionary<object, Question> _known = [];

    /// <summary>Answers that depend on a question that still runs, in the order in which they were found.</summary>
    private readonly List<Question> _open = [];

    /// <summary>Limits that were reached so far.</summary>
    public int Bounds { get; set; }

    /// <summary>Answers a question.</summary>
    /// <param name="key">The question.</param>
    /// <param name="nothing">The answer inside its own answer, while nothing is known.</param>
    /// <param name="compute">Works out the answer.</param>
    public T Ask<T>(object key, T nothing, Func<T> compute)
        where T : notnull
    {
        if (!_known.TryGetValue(key, out var question))
        {
            if (IsFinal(key, out var final))
            {
                return (T)final;
            }

            question = new Question(key, nothing, () => compute());
            _known.Add(key, question);
        }

        return (T)Answer(question);
    }

    /// <summary>Fills in the values of a call; inside its own answer it is the call as far as it is filled in.</summary>
    /// <param name="key">The question.</param>
    /// <param name="create">Makes the call.</param>
    /// <param name="fill">Gives it its values, again in each round.</param>
    public CallSite Fill(object key, Func<CallSite> create, Action<CallSite> fill)
    {
        if (!_known.TryGetValue(key, out var question))
        {
            if (IsFinal(key, out var final))
            {
                return (CallSite)final;
            }

            var site = create();
            question = new Question(
                key,
                site,
                () =>
                {
                    fill(site);
                    return site;
                });
            _known.Add(key, question);
        }

        return (CallSite)Answer(question);
    }

    private bool IsFinal(object key, out object answer)
    {
        if (!links.Answers.TryGetValue(key, out answer!))
        {
            return false;
        }

        Bounds += links.IsBounded(key) ? 1 : 0;
        return true;
    }

    private object Answer(Question question)
    {
        switch (question.State)
        {
            case QuestionState.Final:
                Bounds += question.IsBounded ? 1 : 0;
                return question.Answer;
            case QuestionState.Open:
                DependOn(question.Lowest);
                Bounds += question.IsBounded ? 1 : 0;
                return question.Answer;
            case QuestionState.Running:
                question.IsAskedInside = true;
                DependOn(question.Depth);
                return question.Answer;
        }

        if (_running.Count >= links.Context.Limits.MaxCallDepth)
        {
            Bounds++;
            DependOn(Limit);
            return question.Answer;
        }

        Begin(question);
        var isDone = false;
        try
        {
            Work(question);
            isDone = true;
        }
        finally
        {
            _running.RemoveAt(_running.Count - 1);
            if (!isDone)
            {
                question.State = QuestionState.New;
            }
        }

        var answer = question.Answer;
        if (question.State == QuestionState.Open)
        {
            DependOn(question.Lowest);
            if (_running.Count == 0)
            {
                // A limit was reached: whoever is asked next may see further.
                Forget(0);
            }
            else
            {
                _running[_running.Count - 1].HasGrown |= question.HasGrown;
            }
        }

        return answer;
    }

    /// <summary>Answers a question that runs, and those that are answered with it.</summary>
    private void Work(Question question)
    {
        var first = _open.Count;
        for (var round = 0; ; round++)
        {
            Round(question);
            if (question.Lowest < question.Depth)
            {
                question.State = QuestionState.Open;
                _open.Add(question);
                return;
            }

            if (question.IsAskedInside && round == 0 && Leader(question, first) is { } leader && leader != question)
            {
                Forget(first);
                LetBegin(question, leader);
                if (question.State != QuestionState.Running)
                {
                    return;
                }

                continue;
            }

            if (!question.IsAskedInside || !question.HasGrown || round >= MaxRounds)
            {
                Settle(first);
                Settle(question);
                return;
            }

            Reopen(first);
        }
    }

    private void Round(Question question)
    {
        question.Lowest = int.MaxValue;
        question.IsAskedInside = question.HasGrown = false;
        var bounds = Bounds;
        var answer = question.Depth % MaxOnStack == MaxOnStack - 1 ? DeepStack.Run(question.Compute) : question.Compute();
        question.IsBounded = Bounds != bounds;
        if (question.IsAskedInside)
        {
            var size = AnswerSize.Of(answer);
            question.HasGrown |= size != question.Size;
            question.Size = size;
        }

        question.Answer = answer;
    }

    /// <summary>The question with which those that ask each other begin: the first in the source of those whose answers others see.</summary>
    private Question? Leader(Question question, int first)
    {
        Question? leader = null;
        QuestionRank? best = null;
        for (var i = first; i <= _open.Count; i++)
        {
            var candidate = i < _open.Count ? _open[i] : question;
            if (QuestionRank.Of(candidate.Key) is { } rank && (best is null || rank.CompareTo(best) < 0))
            {
                (leader, best) = (candidate, rank);
            }
        }

        return leader;
    }

    /// <summary>Has another question begin in the place of one that runs.</summary>
    private void LetBegin(Question question, Question leader)
    {
        _running.RemoveAt(_running.Count - 1);
        question.State = QuestionState.New;
        question.Reset();
        try
        {
            Answer(leader);
        }
        finally
        {
            // What the leader did not come by is begun after it.
            if (question.State == QuestionState.New)
            {
                Begin(question);
            }
            else
            {
                _running.Add(question);
            }
        }
    }

    private void Begin(Question question)
    {
        question.State = QuestionState.Running;
        question.Depth = _running.Count;
        _running.Add(question);
    }

    private void DependOn(int depth)
    {
        if (_running.Count > 0 && _running[_running.Count - 1] is var asking && depth < asking.Lowest)
        {
            asking.Lowest = depth;
        }
    }

    private void Settle(int first)
    {
        for (var i = first; i < _open.Count; i++)
        {
            Settle(_open[i]);
        }

        _open.RemoveRange(first, _open.Count - first);
    }

    private void Settle(Question question)
    {
        question.State = QuestionState.Final;
        if (question.IsBounded)
        {
            links.NoteBounded(question.Key);
        }

        links.Answers.TryAdd(question.Key, question.Answer);
    }

    /// <summary>Has open questions asked again, with what is known of them.</summary>
    private void Reopen(int first)
    {
        for (var i = first; i < _open.Count; i++)
        {
            _open[i].State = QuestionState.New;
        }

        _open.RemoveRange(first, _open.Count - first);
    }

    /// <summary>Has open questions asked again as if for the first time.</summary>
    private void Forget(int first)
    {
        for (var i = first; i < _open.Count; i++)
        {
            _open[i].Reset();
        }

        Reopen(first);
    }
}
