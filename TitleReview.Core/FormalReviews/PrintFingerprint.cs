using System.Security.Cryptography;
using System.Text;
using TitleReview.Core.Applications;

namespace TitleReview.Core.FormalReviews;

/// <summary>「数据校验值」 of an evaluation form: any change of what it was printed from gives another.</summary>
public static class PrintFingerprint
{
    /// <summary>SHA-256 in lower-case hexadecimal, over every box of the form in a fixed order.</summary>
    /// <param name="policyHash">Of the policy the case is judged by.</param>
    public static string Of(ApplicationForm form, string name, string unit, string policyHash)
    {
        var text = new StringBuilder();
        foreach (var part in (string[])[name, unit, policyHash])
        {
            Append(text, part);
        }

        foreach (var section in SectionCatalogue.Sections)
        {
            // the rows as they stand: a removed one is no longer of the form
            foreach (var row in section.IsList ? form.Rows(section.Key) : [0])
            {
                foreach (var field in section.Fields)
                {
                    Append(text, $"{section.Key}.{field.Key}");
                    Append(text, form.Text(section.Key, field.Key, row));
                }
            }

            Append(text, form.Text(section.Key, ApplicationForm.NoneField));
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    // the length before each part: no two contents write the same text
    private static void Append(StringBuilder text, string part) => text.Append(part.Length).Append(':').Append(part).Append('\n');
}
