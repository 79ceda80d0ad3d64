namespace TitleReview.Core.Filing;

/// <summary>「名册人员」: one line of template 1 or 2.</summary>
/// <param name="Post">「职务（职称）」</param>
/// <param name="Remark">在编、借调 or 聘用 for the staff; free for the others.</param>
public sealed record ListedPerson(string Name, string Sex, string Ethnicity, string Post, string Unit, string IdNumber, string Remark);
