// Parking.
//@ exit: 101
#[derive(Debug)]
enum Vehicle {
    Car { plate: String },
    Bike,
    Truck(u8),
}
enum Spot {
    Free,
    Taken(Vehicle),
}
struct Garage {
    spots: Vec<Spot>,
}
impl Garage {
    fn park(&mut self, v: Vehicle) -> Result<usize, Vehicle> {
        for (i, s) in self.spots.iter_mut().enumerate() {
            if let Spot::Free = s {
                *s = Spot::Taken(v);
                return Ok(i);
            }
        }
        Err(v)
    }
    fn leave(&mut self, i: usize) -> Option<Vehicle> {
        match std::mem::replace(self.spots.get_mut(i)?, Spot::Free) {
            Spot::Taken(v) => Some(v),
            Spot::Free => None,
        }
    }
    fn fee(v: &Vehicle, hours: u32) -> u32 {
        hours
            * match v {
                Vehicle::Car { .. } => 3,
                Vehicle::Bike => 1,
                Vehicle::Truck(axles) if *axles > 2 => 10,
                Vehicle::Truck(_) => 6,
            }
    }
}
fn main() {
    let mut g = Garage {
        spots: (0..2).map(|_| Spot::Free).collect(),
    };
    println!(
        "{:?} {:?}",
        g.park(Vehicle::Bike),
        g.park(Vehicle::Car { plate: "AB1".into() })
    );
    match g.park(Vehicle::Truck(3)) {
        Ok(i) => println!("at {i}"),
        Err(v) => println!("full for {v:?}, fee {}", Garage::fee(&v, 2)),
    }
    println!("{:?} {:?} {:?}", g.leave(1), g.leave(1), g.leave(9));
    println!("{:?}", g.park(Vehicle::Truck(2)).unwrap());
    g.park(Vehicle::Bike).unwrap();
}
