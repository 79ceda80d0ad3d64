using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Experts;

/// <summary>From what was typed to the row, and back.</summary>
internal static class ExpertWriting
{
    public static PoolExpert New(ExpertId id, OrganisationId office) => new()
    {
        Id = id, Office = office, Name = "", ComparedName = "", IdNumberName = "", Box = "", UnitName = "", Series = "", Specialty = "", Title = "",
    };

    /// <param name="form">Tidied, and found right.</param>
    /// <param name="unit">Null where the tree does not know it.</param>
    public static void Put(PoolExpert expert, ExpertForm form, IdCardNumber number, OrganisationId? unit, ExpertStore store)
    {
        (expert.Name, expert.ComparedName) = (form.Name, new PersonName(form.Name).Compared);
        (expert.IdNumberName, expert.Born) = (store.NameOf(number), number.BirthDate);
        expert.Box = store.Seal(expert.Id, new(number.Value, form.Phone, form.Ethnicity));
        (expert.Unit, expert.UnitName, expert.UnitPost) = (unit, form.UnitName, form.UnitPost);
        (expert.Series, expert.Specialty, expert.Post) = (form.Series, form.Specialty, form.Post);
        (expert.Title, expert.Level, expert.TitleSince) = (form.Title, form.Level!.Value, form.TitleSince!.Value);
        (expert.IsLeader, expert.IsRetired, expert.IsMainSeries) = (form.IsLeader, form.IsRetired, form.IsMainSeries);
        (expert.Honour, expert.OverrideReason, expert.Remark) = (form.Honour, form.OverrideReason, form.Remark);
    }

    public static ExpertForm FormOf(PoolExpert expert, ExpertSecrets secrets) => new(
        expert.Name, secrets.IdNumber, secrets.Ethnicity, expert.UnitName, expert.UnitPost, expert.Series, expert.Specialty, expert.Post, expert.Title, expert.Level, expert.TitleSince,
        secrets.Phone, expert.IsLeader, expert.IsRetired, expert.IsMainSeries, expert.Honour, expert.OverrideReason, expert.Remark);

    public static IdCardNumber NumberOf(ExpertForm form, DateOnly today) =>
        IdCardNumber.TryParseAny(form.IdNumber, today, out var number, out _) ? number : throw new InvalidOperationException("The form was not found right.");

    /// <summary>Moves the expert on and writes the line of his history.</summary>
    public static async Task StepAsync(ReviewDb db, PoolExpert expert, ExpertState to, Actor me, DateTime at, string note, CancellationToken ct)
    {
        var last = await db.ExpertSteps.Where(step => step.Expert == expert.Id).MaxAsync(step => (int?)step.Number, ct);
        db.ExpertSteps.Add(Step(expert, (last ?? 0) + 1, to, me, at, note));
        expert.State = to;
    }

    public static ExpertStep Step(PoolExpert expert, int number, ExpertState to, Actor me, DateTime at, string note) =>
        new() { Expert = expert.Id, Number = number, From = number == 1 ? null : expert.State, To = to, By = me.Person, ByName = me.Name, At = at, Note = note.Trim() };
}
