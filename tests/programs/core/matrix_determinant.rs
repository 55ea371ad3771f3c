// Matrix determinant.
//@ exit: 101
const N: usize = 3;
type M = [[f64; N]; N];
fn det(mut m: M) -> f64 {
    let mut d = 1.0;
    for i in 0..N {
        let mut p = i;
        for r in i + 1..N {
            if m[r][i].abs() > m[p][i].abs() {
                p = r;
            }
        }
        if m[p][i] == 0.0 {
            return 0.0;
        }
        if p != i {
            m.swap(p, i);
            d = -d;
        }
        d *= m[i][i];
        for r in i + 1..N {
            let k = m[r][i] / m[i][i];
            for c in i..N {
                m[r][c] -= k * m[i][c];
            }
        }
    }
    d
}
fn mul(a: &M, b: &M) -> M {
    let mut out = [[0.0; N]; N];
    for i in 0..N {
        for j in 0..N {
            for k in 0..N {
                out[i][j] += a[i][k] * b[k][j];
            }
        }
    }
    out
}
fn main() {
    let id = [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]];
    let a = [[2.0, -1.0, 0.5], [4.0, 3.0, 1.0], [0.0, 1.5, -2.0]];
    println!("{} {} {:.4}", det(id), det(a), det(mul(&a, &a)));
    println!("{:?}", mul(&a, &id) == a);
    let mut p = id;
    for _ in 0..4 {
        p = mul(&p, &a);
    }
    for row in p {
        for x in row {
            print!("{x:9.3}");
        }
        println!();
    }
    let singular = [[1.0, 2.0, 3.0], [2.0, 4.0, 6.0], [7.0, 8.0, 9.0]];
    println!("{}", det(singular));
    assert!(det(singular) != 0.0, "matrix is singular");
}
