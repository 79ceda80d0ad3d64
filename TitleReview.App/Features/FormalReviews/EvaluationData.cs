using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Ui;
using TitleReview.Core.Applications;
using TitleReview.Core.FormalReviews;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.FormalReviews;

/// <summary>What an evaluation form is made from, as it is now.</summary>
internal sealed record EvaluationData(ReviewCase File, ApplicationForm Form, PersonName Name, string Unit, Policy Policy)
{
    public string Hash => PrintFingerprint.Of(Form, Name.Printed, Unit, Policy.Hash);

    /// <summary>EF-01, and that the notice wants one.</summary>
    public Finding WhetherPrintable => EvaluationFormRules.WhetherPrintable(File.Stage, Policy.EvaluationForm);

    /// <summary>The form under its own number, and what ties it to the data.</summary>
    /// <param name="site">Address of this application, for the QR code: https://host/</param>
    /// <param name="now">UTC.</param>
    public (EvaluationForm Form, EvaluationSeal Seal) Compose(int print, VerificationCode code, string site, DateTime now) => (
        EvaluationFormComposer.Compose(PrintEvaluationForm.FormNumberOf(File, print), print, Name, Unit, Form, Policy, BeijingTime.DayOf(now)),
        new EvaluationSeal($"{code}", $"{site.TrimEnd('/')}{Urls.Verify}?code={code}", Hash, Say.Moment(now)));

    public static async Task<EvaluationData> LoadAsync(ReviewDb db, ReviewCase file, PolicyStore policies, FieldStore fields, CancellationToken ct) => new(
        file,
        await fields.ReadFormAsync(db, file.Id, ct),
        new PersonName(await db.People.Where(person => person.Id == file.Applicant).Select(person => person.Name).SingleAsync(ct)),
        await db.Organisations.Where(unit => unit.Id == file.Unit).Select(unit => unit.Name).SingleAsync(ct),
        await policies.PolicyAsync(db, file.PolicyHash, ct));
}
