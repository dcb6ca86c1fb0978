using Microsoft.CodeAnalysis.Text;
using PiiAnalyzers.Flow.Gate;

namespace PiiAnalyzers.Tests.Flow.Gate;

/// <summary>A file is left out only when none of the words can be named in it, however it is written.</summary>
public class WordScanTests
{
    private static readonly WordScan Scan = new(["PiiEmail", "PiiEmailAttribute"]);

    [Theory]
    [InlineData("[PiiEmail] string Mail;")]
    [InlineData("[PiiAnalyzers.PiiEmail(\"x\")]")]
    [InlineData("[global::PiiAnalyzers.PiiEmailAttribute]")]
    [InlineData("[@PiiEmail]")]
    [InlineData("using Mail = PiiAnalyzers.PiiEmailAttribute;")]
    [InlineData("// not PiiEmail, but it may be")]
    [InlineData("PiiEmail")]
    [InlineData("[\u00a0PiiEmail]")]
    [InlineData("\u201cPiiEmail\u201d")]
    [InlineData("\ufeffPiiEmail")]
    [InlineData(@"[\u0050iiEmail]")]
    [InlineData(@"[\U00000050iiEmail]")]
    [InlineData("[Pii\u200dEmail]")]
    public void Word_is_seen(string text) => Assert.True(Scan.MayOccurIn(SourceText.From(text)), text);

    [Theory]
    [InlineData("")]
    [InlineData("class Customer { string Mail => \"a\\n\"; }")]
    [InlineData("[PiiEmails] [MyPiiEmail] [PiiEmail2] [piiemail] [PiiEmail_] [Pii.Email]")]
    [InlineData("[PiiEmail\u00e9]")]
    public void Other_words_are_not(string text) => Assert.False(Scan.MayOccurIn(SourceText.From(text)), text);

    /// <summary>Text is read in pieces: a word may lie across two.</summary>
    [Fact]
    public void Place_in_the_text_does_not_matter()
    {
        for (var before = 8180; before < 8200; before++)
        {
            Assert.True(Scan.MayOccurIn(SourceText.From(new string(' ', before) + "PiiEmail")));
            Assert.True(Scan.MayOccurIn(SourceText.From(new string(' ', before) + @"\u0050iiEmail x")));
            Assert.False(Scan.MayOccurIn(SourceText.From(new string('x', before) + "PiiEmail")));
        }
    }
}
