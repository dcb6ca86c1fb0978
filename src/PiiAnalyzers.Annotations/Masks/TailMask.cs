namespace PiiAnalyzers.Masks;

/// <summary>The last characters of a number: <c>***67</c>. One instance for each kind of number.</summary>
/// <remarks>
/// Separators are neither counted nor shown, so the same number written in two ways has one mask. At most a quarter of the counted
/// characters and never more than four are shown.
/// </remarks>
internal sealed class TailMask
{
    /// <summary>Telephone numbers. E.164 allows 15 digits; an international prefix may come before them.</summary>
    public static readonly TailMask Phone = new(MaskedText.Stars, least: 8, most: 17, letters: false, separators: " +-./()\u00A0\u2011");

    /// <summary>Payment cards. ISO/IEC 7812 allows up to 19 digits; a number below 12 is a security code, a PIN or a fragment.</summary>
    public static readonly TailMask PaymentCard = new("************", least: 12, most: 19, letters: false, separators: " -\u00A0");

    /// <summary>Identifiers issued by a state. Some countries use letters.</summary>
    public static readonly TailMask NationalId = new(MaskedText.Stars, least: 8, most: 20, letters: true, separators: " -./\u00A0");

    /// <summary>Bank account numbers that are no IBAN.</summary>
    public static readonly TailMask BankAccount = new(MaskedText.Stars, least: 8, most: 20, letters: false, separators: " -./\u00A0");

    private const int LeastShown = 2;
    private const int MostShown = 4;

    private readonly string _stars;
    private readonly int _least;
    private readonly int _most;
    private readonly bool _letters;
    private readonly ulong _lowSeparators;
    private readonly string _otherSeparators;

    private TailMask(string stars, int least, int most, bool letters, string separators)
    {
        _stars = stars;
        _least = least;
        _most = most;
        _letters = letters;
        foreach (char c in separators)
            _lowSeparators |= c < 64 ? 1UL << c : 0;
        _otherSeparators = string.Concat(separators.Where(static c => c >= 64));
        Masker = Apply;
    }

    /// <summary>Gets this mask as a delegate, made once, because one made at each call is allocated at each call.</summary>
    public Masker Masker { get; }

    public MaskedText Apply(ReadOnlySpan<char> value, Span<char> scratch)
    {
        if (IsMasked(value))
            return new MaskedText(value, string.Empty);

        if (!TryCount(value, out int count))
            return MaskedText.Hidden;

        int shown = Math.Min(MostShown, count / TextElements.ElementsPerShown);
        return new MaskedText(default, _stars, CopyTail(value, scratch.Slice(0, shown)));
    }

    /// <summary>Copies the last counted characters, without separators, until the destination is full.</summary>
    public static ReadOnlySpan<char> CopyTail(ReadOnlySpan<char> value, Span<char> destination)
    {
        int left = destination.Length;
        for (int i = value.Length - 1; i >= 0 && left > 0; i--)
        {
            if (Ascii.IsLetterOrDigit(value[i]))
                destination[--left] = value[i];
        }

        return destination.Slice(left);
    }

    private bool IsCounted(char c) => Ascii.IsDigit(c) || (_letters && Ascii.IsLetter(c));

    private bool TryCount(ReadOnlySpan<char> value, out int count)
    {
        count = 0;
        int digits = 0;
        foreach (char c in value)
        {
            if (Ascii.IsDigit(c))
            {
                count++;
                digits++;
            }
            else if (_letters && Ascii.IsLetter(c))
            {
                count++;
            }
            else if (c < 64 ? ((_lowSeparators >> c) & 1) == 0 : _otherSeparators.IndexOf(c) < 0)
            {
                return false;
            }

            if (count > _most)
                return false;
        }

        // Mostly letters is a word or a name in the wrong field.
        return count >= _least && digits * 3 >= count;
    }

    private bool IsMasked(ReadOnlySpan<char> value)
    {
        if (value[0] != '*' || !value.StartsWith(_stars.AsSpan(), StringComparison.Ordinal))
            return false;

        ReadOnlySpan<char> tail = value.Slice(_stars.Length);
        foreach (char c in tail)
        {
            if (!IsCounted(c))
                return false;
        }

        return tail.Length is >= LeastShown and <= MostShown;
    }
}
